/** Variances and covariances of two images below every place of a window. */
import { type Matrix, matrixOf } from "../../planes/matrix.ts";
import { exactMoments } from "./exact_moments.ts";
import type { IndexWindow } from "./index_window.ts";

/** One value a place of the window, row-major. */
export interface PairMoments {
  readonly meanA: Float64Array;
  readonly meanB: Float64Array;
  readonly varianceA: Float64Array;
  readonly varianceB: Float64Array;
  readonly covariance: Float64Array;
}

/** Below this share of the product of the means a covariance may be rounding noise; that is about 1e-15 of it. */
const NOISE = 1e-9;

/**
 * Moments of two images of one size.
 *
 * Where the covariance is noise or near it, as where a window of either is flat, an index may rest on signs and ratios of
 * rounding errors: there the variances and the covariance are the code base's to the last bit, if the window has exact
 * sums.
 */
export function pairMoments(
  a: Matrix,
  b: Matrix,
  window: IndexWindow,
): PairMoments {
  const ofA = window.moments(a), ofB = window.moments(b);
  const meanA = ofA.mean.data, meanB = ofB.mean.data;
  const { width, height, data: covariance } = window.sums(
    matrixOf(a.width, a.height, (at) => a.data[at]! * b.data[at]!),
  );
  for (let at = 0; at < covariance.length; at++) {
    covariance[at]! -= meanA[at]! * meanB[at]!;
  }
  const exact = exactMoments(window, a, b);
  if (exact === null) {
    return {
      meanA,
      meanB,
      varianceA: ofA.variance.data,
      varianceB: ofB.variance.data,
      covariance,
    };
  }
  const varianceA = ofA.variance.data.slice();
  const varianceB = ofB.variance.data.slice();
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const least = NOISE * meanA[at]! * meanB[at]!;
      if (Math.abs(covariance[at]!) > least) continue;
      const moments = exact(x, y);
      varianceA[at] = moments.varianceA;
      varianceB[at] = moments.varianceB;
      covariance[at] = moments.covariance;
    }
  }
  return { meanA, meanB, varianceA, varianceB, covariance };
}
