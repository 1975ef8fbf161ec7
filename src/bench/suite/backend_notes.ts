import { BACKENDS } from "../../runtime/backends.ts";
import type { Suite } from "./suite.ts";

/**
 * A line for each backend of a suite that some fusers do not run on: which, and where they run instead.
 *
 * @param wanted which fusers; all unless told
 */
export function backendNotes(
  { backends, fusers }: Suite,
  wanted?: readonly string[],
): string[] {
  return backends.flatMap((asked) => {
    const elsewhere = fusers.filter((fuser) =>
      wanted?.includes(fuser.model) !== false &&
      fuser.backends?.includes(asked) === false
    );
    if (elsewhere.length === 0) return [];
    return [
      `note: ${asked} runs ${BACKENDS[asked].note}; ${
        elsewhere.map(({ model }) => model).join(", ")
      } ${elsewhere.length === 1 ? "runs" : "run"} on ${
        BACKENDS[asked].instead
      }`,
    ];
  });
}
