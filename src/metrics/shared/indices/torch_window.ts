/** A gaussian window as kornia's `filter2d_separable` applies it to float64 tensors, padding `valid`. */
import { multiplyAdd } from "../../../numeric/multiply_add.ts";
import { gaussianKernel } from "../../filters/gaussian_kernel.ts";
import { filterSeparable } from "../../planes/filter_separable.ts";
import { type IndexWindow, indexWindow } from "./index_window.ts";

/**
 * A window of sigma 1.5.
 *
 * Each row first, from left to right, then the rows from the top; a step of a sum is rounded once, as processors with a
 * fused multiply-add do it.
 *
 * @param side Odd.
 */
export function torchWindow(side: number): IndexWindow {
  const weights = gaussianKernel(side, 1.5);
  return indexWindow(
    side,
    (image) => filterSeparable(image, { row: weights }, "valid"),
    (samples) => {
      let sum = 0;
      for (let line = 0; line < side; line++) {
        let ofRow = 0;
        for (let column = 0; column < side; column++) {
          const sample = samples[line * side + column]!;
          ofRow = multiplyAdd(weights[column]!, sample, ofRow);
        }
        sum = multiplyAdd(weights[line]!, ofRow, sum);
      }
      return sum;
    },
  );
}
