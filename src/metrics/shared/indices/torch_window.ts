/** A gaussian window as kornia's `filter2d_separable` applies it to float64 tensors, padding `valid`. */
import { multiplyAdd } from "../../../numeric/multiply_add.ts";
import { gaussianKernel } from "../../filters/gaussian_kernel.ts";
import { filterSeparable } from "../../planes/filter_separable.ts";
import { type IndexWindow, indexWindow } from "./index_window.ts";

/** Samples of a line that are added to four sums in turns, if a line has as many. */
const BLOCK = 8;
const TURNS = 4;

/**
 * A window of sigma 1.5.
 *
 * Each row is summed first, then the rows' sums, a step rounded once; the bits are those of torch 1.13 with OpenBLAS on
 * processors with a fused multiply-add.
 *
 * @param side Odd, under 16.
 */
export function torchWindow(side: number): IndexWindow {
  const weights = gaussianKernel(side, 1.5);
  return indexWindow(
    side,
    (image) => filterSeparable(image, { row: weights }, "valid"),
    (samples, { x, y, columns, rows }) => {
      const sums = new Float64Array(side);
      const places = columns * (rows + side - 1);
      for (let line = 0; line < side; line++) {
        sums[line] = sumOfLine(
          weights,
          samples.subarray(line * side, (line + 1) * side),
          isInBlock((y + line) * columns + x, places),
        );
      }
      const isBlocked = isInBlock(y * columns + x, columns * rows);
      return sumOfLine(weights, sums, isBlocked);
    },
  );
}

/** Places are taken by fours; what is left over at the end is summed from left to right. */
function isInBlock(place: number, places: number): boolean {
  return place < places - places % TURNS;
}

function sumOfLine(
  weights: Float64Array,
  samples: Float64Array,
  isBlocked: boolean,
): number {
  const end = weights.length;
  if (!isBlocked || end < BLOCK) return chain(weights, samples, 0, 1, end, 0);
  const [first, second, third, fourth] = [0, 1, 2, 3].map((turn) =>
    chain(weights, samples, turn, TURNS, BLOCK, 0)
  ) as [number, number, number, number];
  return chain(weights, samples, BLOCK, 1, end, first) + second +
    (third + fourth);
}

/** Adds every `step`th weighted sample to a sum, one after the other. */
function chain(
  weights: Float64Array,
  samples: Float64Array,
  start: number,
  step: number,
  end: number,
  sum: number,
): number {
  for (let at = start; at < end; at += step) {
    sum = multiplyAdd(weights[at]!, samples[at]!, sum);
  }
  return sum;
}
