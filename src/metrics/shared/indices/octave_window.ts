/** A gaussian window as Octave's `filter2` applies `fspecial("gaussian")`, borders `valid`. */
import { multiplyAdd } from "../../../numeric/multiply_add.ts";
import { gaussianKernel } from "../../filters/gaussian_kernel.ts";
import { filterSeparable } from "../../planes/filter_separable.ts";
import { type IndexWindow, indexWindow } from "./index_window.ts";

/** Rows that OpenBLAS adds with one rounding a step; what is left over of a column has two. */
const BLOCK = 16;

/** e^(-d / 4.5) by squared distance d, each rounded once: `exp` is one unit off at d = 10, and a sign may rest on it. */
const SAMPLES: ReadonlyMap<number, number> = new Map([
  [0, 1.0],
  [1, 0.8007374029168081],
  [2, 0.6411803884299546],
  [4, 0.41111229050718745],
  [5, 0.32919298780790557],
  [8, 0.1690133154060661],
  [9, 0.1353352832366127],
  [10, 0.10836802322189586],
  [13, 0.05563799827784281],
  [16, 0.028565500784550377],
  [17, 0.02287346491123891],
  [18, 0.01831563888873418],
  [20, 0.01174362845702136],
  [25, 0.0038659201394728076],
  [26, 0.00309558685236524],
  [29, 0.0015893272834565308],
  [32, 0.0008159878350721483],
  [34, 0.0005231953970456776],
  [41, 0.00011043194477711959],
  [50, 1.4945338524781451e-05],
]);

/**
 * A window of sigma 1.5.
 *
 * Octave adds the weighted samples one after the other, from the last column and there from the last row on, a column of
 * places at a time by `daxpy`; the bits are those of OpenBLAS on processors with a fused multiply-add.
 *
 * @param side Odd, up to 11.
 */
export function octaveWindow(side: number): IndexWindow {
  const row = gaussianKernel(side, 1.5), weights = squareWindow(side);
  return indexWindow(
    side,
    (image) => filterSeparable(image, { row }, "valid"),
    (samples, { y, rows }) => {
      const isFused = y < rows - rows % BLOCK;
      let sum = 0;
      for (let column = side - 1; column >= 0; column--) {
        for (let line = side - 1; line >= 0; line--) {
          const at = line * side + column;
          const weight = weights[at]!, sample = samples[at]!;
          sum = isFused
            ? multiplyAdd(weight, sample, sum)
            : sum + weight * sample;
        }
      }
      return sum;
    },
  );
}

/** Sampled in two dimensions, divided by its sum and then by the sum of its columns' sums. */
function squareWindow(side: number): Float64Array {
  const middle = (side - 1) / 2;
  const weights = Float64Array.from({ length: side * side }, (_, at) => {
    const x = at % side - middle, y = Math.floor(at / side) - middle;
    return SAMPLES.get(x * x + y * y)!;
  });
  // The window is symmetric, so that rows and columns have the same sums.
  const sum = weights.reduce((total, weight) => total + weight);
  const once = weights.map((weight) => weight / sum);
  let sumOfSums = 0;
  for (let line = 0; line < side; line++) {
    sumOfSums += once.subarray(line * side, (line + 1) * side)
      .reduce((total, weight) => total + weight);
  }
  return once.map((weight) => weight / sumOfSums);
}
