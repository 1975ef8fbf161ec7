import { concatBytes } from "./write/concat_bytes.ts";

/** Bytes somebody spoiled. */
export interface Changed {
  readonly bytes: Uint8Array;
  /** What was done, for people. */
  readonly how: string;
}

/** Sizes, counts and offsets that readers get wrong. */
const NUMBERS = [0, 1, 0xff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];
/** Formats keep what describes the rest at one of their ends. */
const END = 2048;
const MAX_REPEAT = 65536;

/**
 * Spoils bytes in one of five ways: single bytes, a whole number, the end cut off, a piece taken out, a piece repeated.
 *
 * @param random numbers in 0..1; the same ones spoil alike.
 */
export function changeBytes(
  bytes: Uint8Array,
  random: () => number,
): Changed {
  if (bytes.length === 0) return { bytes, how: "nothing there to change" };
  const below = (end: number): number => Math.floor(random() * end);
  const somewhere = (): number => {
    const end = Math.min(END, bytes.length);
    switch (below(4)) {
      case 0:
        return below(end);
      case 1:
        return bytes.length - 1 - below(end);
      default:
        return below(bytes.length);
    }
  };
  const at = somewhere();
  const length = Math.min(
    1 + below(random() < 0.5 ? 16 : MAX_REPEAT),
    bytes.length - at,
  );
  switch (below(8)) {
    case 0:
      return { bytes: bytes.slice(0, at), how: `cut off at ${at}` };
    case 1:
      return {
        bytes: concatBytes([
          bytes.subarray(0, at),
          bytes.subarray(at + length),
        ]),
        how: `${length} bytes at ${at} taken out`,
      };
    case 2:
      return {
        bytes: concatBytes([
          bytes.subarray(0, at + length),
          bytes.subarray(at),
        ]),
        how: `${length} bytes at ${at} repeated`,
      };
    case 3:
    case 4: {
      const value = NUMBERS[below(NUMBERS.length)]!;
      const size = 2 ** below(4);
      const word = Array.from({ length: Math.min(size, length) }, (_, i) => ({
        at: at + i,
        byte: i < 4 ? (value >>> (8 * i)) & 255 : 0,
      }));
      return {
        bytes: mutate(bytes, word),
        how: `${word.length} bytes at ${at} set to the number ${value}`,
      };
    }
    default: {
      const edits = Array.from({ length: 1 + below(8) }, () => ({
        at: somewhere(),
        byte: below(256),
      }));
      return {
        bytes: mutate(bytes, edits),
        how: `set ${edits.map(({ at, byte }) => `${at}=${byte}`).join(" ")}`,
      };
    }
  }
}

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
