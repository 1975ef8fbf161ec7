/** Filters of the steerable pyramid of six orientations (Simoncelli & Freeman 1995), as matlabPyrTools tabulates them. */
import { type Matrix, matrixOf } from "../../../planes/matrix.ts";

/** The upper left quarter of each symmetric window, its middle row and column included. */
const FIRST_LOW = [
  [0.00341614, -0.01551246, -0.03848215],
  [-0.01551246, 0.05586982, 0.1592557],
  [-0.03848215, 0.1592557, 0.40304148],
];
const LOW = [
  [0.00085404, -0.00244917, -0.00387812, -0.00944432, -0.00962054],
  [-0.00244917, -0.00523281, -0.00661117, 0.004106, 0.01002988],
  [-0.00387812, -0.00661117, 0.01396746, 0.03277038, 0.03981393],
  [-0.00944432, 0.004106, 0.03277038, 0.06426333, 0.08169618],
  [-0.00962054, 0.01002988, 0.03981393, 0.08169618, 0.1009654],
];
/** As above; the right half has the other sign. */
const BAND = [
  [0.00277643, -0.00986904, -0.01021852, 0],
  [0.00496194, -0.00893064, -0.03075356, 0],
  [0.01026699, 0.01189859, -0.08226445, 0],
  [0.01455399, 0.02755155, -0.11732297, 0],
];

/** Windows of odd sides. */
export const STEERABLE_FILTERS: {
  /** What the pyramid is built from. */
  readonly firstLow: Matrix;
  /** What a level is filtered with before every other sample makes the next one. */
  readonly low: Matrix;
  /** The bands of edges that stand upright and of those that lie, the latter but for its sign. */
  readonly bands: readonly [upright: Matrix, lying: Matrix];
} = {
  firstLow: unfold(FIRST_LOW, 1),
  low: unfold(LOW.map((row) => row.map((weight) => 2 * weight)), 1),
  bands: [unfold(BAND, -1), transposed(unfold(BAND, -1))],
};

function unfold(quarter: readonly (readonly number[])[], sign: 1 | -1): Matrix {
  const half = quarter.length - 1, side = 2 * half + 1;
  return matrixOf(side, side, (at) => {
    const y = Math.floor(at / side), x = at % side;
    const weight = quarter[Math.min(y, 2 * half - y)]![
      Math.min(x, 2 * half - x)
    ]!;
    return x > half ? sign * weight : weight;
  });
}

function transposed({ width, height, data }: Matrix): Matrix {
  return matrixOf(
    height,
    width,
    (at) => data[(at % height) * width + Math.floor(at / height)]!,
  );
}
