import type { Missing } from "../results/missing.ts";
import { UnobtainableError } from "../store/unobtainable_error.ts";

/** Why something is not there and what its user can do, from the error of who tried to get it. */
export function describeAbsence(
  error: unknown,
): Pick<Missing, "reason" | "how"> {
  return {
    reason: reasonOf(error),
    how:
      "set FUSEBENCH_MIRROR to a folder that holds sha256/<digest>, or run `deno task fetch` with a network",
  };
}

/** The last source is the one that would have had it; the sources before it just did not have it yet. */
function reasonOf(error: unknown): string {
  if (error instanceof UnobtainableError) {
    const last = error.attempts.at(-1);
    return last === undefined
      ? "no source to try"
      : `${URL.parse(last.source)?.host ?? last.source}: ${last.reason}`;
  }
  return error instanceof Error ? error.message : String(error);
}
