import { assert } from "@std/assert";
import fc from "fast-check";
import { attempt } from "../../../src/fuzz/attempt.ts";
import { type Edit, mutate } from "../../../src/fuzz/change_bytes.ts";

export { mutate };

/** One to eight changes of any file. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({ at: fc.nat(), byte: fc.nat(255) }),
  { minLength: 1, maxLength: 8 },
);

/** Whatever comes ends in a state_dict or in the one error, soon. */
export async function endsWell(read: () => unknown): Promise<void> {
  const { end, reason } = await attempt(read);
  assert(end !== "finding", reason);
}
