import { assert } from "@std/assert";
import fc from "fast-check";
import { WeightsError } from "../../../src/models/weights/weights_error.ts";

/** One byte of a file, changed. */
export interface Edit {
  at: number;
  byte: number;
}

/** One to eight changes of any file. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({ at: fc.nat(), byte: fc.nat(255) }),
  { minLength: 1, maxLength: 8 },
);

/** A copy of the bytes with those changes. */
export function mutate(
  bytes: Uint8Array,
  changes: readonly Edit[],
): Uint8Array {
  const mutated = bytes.slice();
  for (const { at, byte } of changes) mutated[at % mutated.length] = byte;
  return mutated;
}

/** Whatever comes ends in a state_dict or in the one error, soon. */
export async function endsWell(read: () => unknown): Promise<void> {
  const start = performance.now();
  try {
    await read();
  } catch (error) {
    assert(error instanceof WeightsError, `${error}`);
    assert(
      error.message.length < 500,
      `a message of ${error.message.length} characters`,
    );
  }
  assert(
    performance.now() - start < 2000,
    `took ${performance.now() - start} ms`,
  );
}
