/** Constants of Chen and Blum's quality: contrast sensitivity, local contrast and masking (Image and Vision Computing 27, 2009). */
import { exp } from "../../../numeric/exp.ts";
import type { Border } from "../../planes/border.ts";
import { filterSeparable } from "../../planes/filter_separable.ts";
import { type Matrix, matrixOf } from "../../planes/matrix.ts";

const TWO_PI = 6.283185307179586;
/** The windows of the toolbox reach so far, whatever their width. */
const REACH = 15;

/** How well a frequency is seen: a difference of Gaussians in the square of the frequency, cycles a degree. */
export function contrastSensitivity(squaredFrequency: number): number {
  return exp(-squaredFrequency / (15.387 * 15.387)) -
    0.7622 * exp(-squaredFrequency / (1.3456 * 1.3456));
}

/** The mean of a neighbourhood under a Gaussian of 31 × 31 samples whose weights are the density's and sum to nearly 1. */
export function gaussianMean(
  image: Matrix,
  sigma: number,
  border: Border,
): Matrix {
  const row = Float64Array.from(
    { length: 2 * REACH + 1 },
    (_, at) =>
      exp(-(at - REACH) * (at - REACH) / (2 * sigma * sigma)) /
      Math.sqrt(TWO_PI * sigma * sigma),
  );
  return filterSeparable(image, { row }, border);
}

/**
 * Masked local contrast, at least 0 or NaN: the small neighbourhood's mean by the large one's, less 1.
 *
 * @param floor What is added to the large neighbourhood's mean.
 */
export function visibleContrast(
  image: Matrix,
  border: Border,
  floor = 0,
): Matrix {
  const near = gaussianMean(image, 2, border).data;
  const far = gaussianMean(image, 4, border).data;
  return matrixOf(
    image.width,
    image.height,
    (at) => maskedContrast(Math.abs(near[at]! / (far[at]! + floor) - 1)),
  );
}

/** What of a contrast of any size is left beside others. */
export function maskedContrast(contrast: number): number {
  const square = contrast * contrast;
  return square * contrast / (square + 0.0001);
}
