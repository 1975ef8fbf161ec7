/** SSIM of two images: Wang, Bovik, Sheikh & Simoncelli 2004. */
import type { SimilarityConstants } from "./similarity_constants.ts";
import { windowCovariance, type WindowMoments } from "./window_moments.ts";

/** Means over all windows; NaN where there is none. */
export interface Similarity {
  /** Of luminance times contrast and structure: SSIM. */
  readonly whole: number;
  /** Of contrast and structure alone. */
  readonly contrast: number;
}

/** The similarity of two images of one size, both under one kind of window. */
export function similarity(
  a: WindowMoments,
  b: WindowMoments,
  { luminance, contrast, floor = 0 }: SimilarityConstants,
): Similarity {
  const covariance = windowCovariance(a, b).data;
  const windows = covariance.length;
  let sumOfWhole = 0, sumOfContrast = 0;
  for (let at = 0; at < windows; at++) {
    const meanA = a.mean.data[at]!, meanB = b.mean.data[at]!;
    const products = 2 * covariance[at]! + contrast;
    const squares = a.variance.data[at]! + b.variance.data[at]! + contrast;
    sumOfContrast += products / squares;
    sumOfWhole += (2 * meanA * meanB + luminance) * products /
      ((meanA * meanA + meanB * meanB + luminance) * squares + floor);
  }
  return { whole: sumOfWhole / windows, contrast: sumOfContrast / windows };
}
