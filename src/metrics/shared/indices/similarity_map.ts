/** Structural similarity window by window; with constants near 0 it is the universal quality index. */
import type { PairMoments } from "./pair_moments.ts";

/** What keeps the two ratios from 0 / 0. */
export interface IndexConstants {
  readonly luminance: number;
  readonly contrast: number;
  /** Added to the product of the denominators; 0 unless told. */
  readonly denominator?: number;
}

/** (2 μa μb + C1)(2 σab + C2) / ((μa² + μb² + C1)(σa² + σb² + C2)), one value a place of the window. */
export function similarityMap(
  { meanA, meanB, varianceA, varianceB, covariance }: PairMoments,
  { luminance, contrast, denominator = 0 }: IndexConstants,
): Float64Array {
  const map = new Float64Array(covariance.length);
  for (let at = 0; at < map.length; at++) {
    const a = meanA[at]!, b = meanB[at]!;
    map[at] = (2 * (a * b) + luminance) * (2 * covariance[at]! + contrast) /
      ((a * a + b * b + luminance) *
          (varianceA[at]! + varianceB[at]! + contrast) + denominator);
  }
  return map;
}
