import type { Missing } from "../../results/record/missing.ts";
import {
  type Attempt,
  UnobtainableError,
} from "../../store/unobtainable_error.ts";

/** What its user can do about anything pinned that is not there. */
export const HOW_TO_GET =
  "run `deno task fetch` with a network, or set FUSEBENCH_MIRROR";

/** Why something is not there and what its user can do, from the error of who tried to get it. */
export function describeAbsence(
  error: unknown,
): Pick<Missing, "reason" | "how"> {
  return {
    reason: reasonOf(error),
    how: HOW_TO_GET,
  };
}

/** Every source that should have had it, and why it did not; a cache or mirror that just lacks it goes without saying. */
function reasonOf(error: unknown): string {
  if (!(error instanceof UnobtainableError)) {
    return error instanceof Error ? error.message : String(error);
  }
  const last = error.attempts.at(-1);
  if (last === undefined) return "no source to try";
  const telling = error.attempts.filter(({ reason }) => reason !== "not there");
  return (telling.length > 0 ? telling : [last]).map(attemptText).join("; ");
}

function attemptText({ source, reason }: Attempt): string {
  const name = URL.parse(source)?.host || source;
  const once = reason.replace(" (not asked again)", "");
  return once.includes(name) ? once : `${name}: ${once}`;
}
