import type { Missing } from "../results/missing.ts";
import { UnobtainableError } from "../store/unobtainable_error.ts";

/** Why something is not there and what its user can do, from the error of who tried to get it. */
export function describeAbsence(
  error: unknown,
): Pick<Missing, "reason" | "how"> {
  const reason = error instanceof UnobtainableError
    ? error.attempts.map(({ source, reason }) => `${source}: ${reason}`).join(
      "; ",
    ) || "no source to try"
    : error instanceof Error
    ? error.message
    : String(error);
  return {
    reason,
    how:
      "set FUSEBENCH_MIRROR to a folder that holds sha256/<digest>, or run `deno task fetch` with a network",
  };
}
