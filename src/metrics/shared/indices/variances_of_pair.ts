/** Variances of two images below every place of a window, where only their share in each other matters. */
import type { Matrix } from "../../planes/matrix.ts";
import { exactMoments } from "./exact_moments.ts";
import type { IndexWindow } from "./index_window.ts";

/** Below this share of the squared means a variance may be rounding noise; that is about 1e-15 of them. */
const NOISE = 1e-9;

/**
 * One value a place of the window, row-major, of two images of one size; where both windows are flat, to the code base's
 * last bit.
 */
export function variancesOfPair(
  a: Matrix,
  b: Matrix,
  window: IndexWindow,
): readonly [a: Float64Array, b: Float64Array] {
  const ofA = window.moments(a), ofB = window.moments(b);
  const varianceA = ofA.variance.data.slice();
  const varianceB = ofB.variance.data.slice();
  const { width, height } = ofA.mean;
  const exact = exactMoments(window, a, b);
  if (exact === null) return [varianceA, varianceB];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const meanA = ofA.mean.data[at]!, meanB = ofB.mean.data[at]!;
      const least = NOISE * (meanA * meanA + meanB * meanB);
      if (varianceA[at]! + varianceB[at]! > least) continue;
      const moments = exact(x, y);
      varianceA[at] = moments.varianceA;
      varianceB[at] = moments.varianceB;
    }
  }
  return [varianceA, varianceB];
}
