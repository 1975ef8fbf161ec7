import { createRandom } from "../../numeric/random.ts";
import type { Size } from "../../image/same_size.ts";

/** Where a patch lies. */
export interface PatchPlace {
  /** Which pair, counted from 0. */
  readonly pair: number;
  /** The first column and row of the patch. */
  readonly left: number;
  readonly top: number;
}

/** How many patches there are, how large, and the seed of their places. */
export interface PatchOptions {
  /** Columns and rows of a patch, at least 1. */
  readonly side: number;
  /** At least 1. */
  readonly count: number;
  /** Any integer; the same one gives the same places. */
  readonly seed: number;
}

/** The name of the rule below, for digests. */
export const PLACES_RULE = "in turns, even by mulberry32";

/**
 * Places of patches: patch `i` is of pair `i` modulo the number of pairs, so that the pairs of any stretch differ by one
 * patch at most, whatever their sizes; with fewer patches than pairs, of pairs at even steps. In a pair each place where
 * the patch fits wholly is as likely as any other, column drawn before row, patch by patch.
 *
 * @param sizes of the pairs, at least one
 * @throws {RangeError} for no pair, a pair smaller than a patch (named by its number), or a number that is none of a count.
 */
export function spreadPlaces(
  sizes: readonly Size[],
  { side, count, seed }: PatchOptions,
): PatchPlace[] {
  for (const [name, value] of [["side", side], ["count", count]] as const) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new RangeError(
        `Cannot cut patches: ${name} is ${value}; give a whole number of at least 1`,
      );
    }
  }
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(
      `Cannot cut patches: the seed is ${seed}; give a whole number`,
    );
  }
  if (sizes.length === 0) {
    throw new RangeError("Cannot cut patches: there is no pair; name some");
  }
  const random = createRandom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  return Array.from({ length: count }, (_, i) => {
    const pair = count < sizes.length
      ? Math.floor(i * sizes.length / count)
      : i % sizes.length;
    const { width, height } = sizes[pair]!;
    if (width < side || height < side) {
      throw new RangeError(
        `Cannot cut patches of ${side}x${side}: pair ${
          pair + 1
        } has ${width}x${height} pixels; take smaller patches, or leave it out`,
      );
    }
    return {
      pair,
      left: below(width - side + 1),
      top: below(height - side + 1),
    };
  });
}
