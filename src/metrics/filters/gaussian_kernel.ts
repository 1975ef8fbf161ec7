/** Sampled gaussian weights for separable filters. */
import { exp } from "../../numeric/exp.ts";

/**
 * One side of a separable gaussian window: `size` weights that sum to 1.
 *
 * The outer product of two is the normalised square window (MATLAB's `fspecial("gaussian")`).
 *
 * @param size Odd number of taps.
 * @param sigma Standard deviation in pixels.
 */
export function gaussianKernel(size: number, sigma: number): Float64Array {
  const kernel = new Float64Array(size);
  const middle = (size - 1) / 2;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const d = i - middle;
    kernel[i] = exp(-(d * d) / (2 * sigma * sigma));
    sum += kernel[i]!;
  }
  for (let i = 0; i < size; i++) kernel[i]! /= sum;
  return kernel;
}
