/** One byte of a file, changed. */
export interface Edit {
  /** Where; modulo the length. */
  readonly at: number;
  readonly byte: number;
}

/** A copy of the bytes with those changes. */
export function mutate(
  bytes: Uint8Array,
  changes: readonly Edit[],
): Uint8Array {
  const mutated = bytes.slice();
  for (const { at, byte } of changes) mutated[at % mutated.length] = byte;
  return mutated;
}
