/** What MS-SSIM multiplies: Wang, Simoncelli & Bovik 2003. */
import { similarity } from "./similarity.ts";
import type { SimilarityConstants } from "./similarity_constants.ts";
import type { WindowMoments } from "./window_moments.ts";

/** The exponents of five scales, the finest first. */
export const SCALE_WEIGHTS = [0.0448, 0.2856, 0.3001, 0.2363, 0.1333] as const;

/**
 * Contrast and structure at each scale, at the last with luminance.
 *
 * @param a One image at each scale, the finest first.
 * @param b The other at the same scales.
 */
export function scaleTerms(
  a: readonly WindowMoments[],
  b: readonly WindowMoments[],
  constants: SimilarityConstants,
): number[] {
  return a.map((one, scale) => {
    const { whole, contrast } = similarity(one, b[scale]!, constants);
    return scale === a.length - 1 ? whole : contrast;
  });
}
