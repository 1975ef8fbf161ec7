/** The plain reference of `regionSaliency` and `perceptualError` (Chen & Varshney 2007). */
import { exp } from "../../../../src/numeric/exp.ts";
import { pow } from "../../../../src/numeric/pow.ts";
import { plainFilterInFrequency } from "./plain_filter_in_frequency.ts";
import { filter } from "../../../../src/metrics/planes/filter.ts";
import {
  REGION,
  type Regions,
} from "../../../../src/metrics/shared/perception/regions.ts";
import {
  type Matrix,
  matrixOf,
} from "../../../../src/metrics/planes/matrix.ts";

/**
 * The saliency of each region: the sum of the fifth powers of the Sobel strength.
 *
 * @param floor What is added to the squared strength.
 * @param border What lies outside of the image; zeros unless told.
 */
export function plainRegionSaliency(
  levels: Matrix,
  regions: Regions,
  floor = 0,
  border: "zero" | "replicate" = "zero",
): Float64Array {
  const across = { width: 3, height: 3, data: Float64Array.from(ACROSS) };
  const down = { width: 3, height: 3, data: Float64Array.from(DOWN) };
  const x = filter(levels, across, border).data;
  const y = filter(levels, down, border).data;
  return regionSums(
    matrixOf(levels.width, levels.height, (at) => {
      const square = x[at]! * x[at]! + y[at]! * y[at]! + floor;
      return square * square * Math.sqrt(square);
    }),
    regions,
  );
}

/** The error under the rule of the toolbox, of levels that stand for themselves. */
export function plainPerceptualError(
  ir: Matrix,
  vi: Matrix,
  fused: Matrix,
  regions: Regions,
): number {
  const { width, height } = fused;
  const [one, other] = [ir, vi].map(({ data }) =>
    matrixOf(width, height, (at) => data[at]! - fused.data[at]!)
  );
  const response = matrixOf(width, height, (at) => {
    const x = at % width, y = Math.floor(at / width);
    const across = Math.min(x, width - x), down = Math.min(y, height - y);
    const r = Math.sqrt(across * across + down * down) / 4;
    return 2.6 * (0.0192 + 0.144 * r) * exp(-pow(0.144 * r, 1.1));
  });
  const seen = plainFilterInFrequency([one!, other!], response);
  let errors = 0, weights = 0;
  [ir, vi].forEach((source, at) => {
    const saliency = plainRegionSaliency(source, regions);
    const { data } = seen[at]!;
    const squares = matrixOf(width, height, (k) => data[k]! * data[k]!);
    regionSums(squares, regions).forEach((sum, region) => {
      errors += saliency[region]! * (sum / (REGION * REGION));
      weights += saliency[region]!;
    });
  });
  return errors / weights;
}

/** Sobel's windows, left to right and top to bottom. */
const ACROSS = [-1, 0, 1, -2, 0, 2, -1, 0, 1];
const DOWN = [-1, -2, -1, 0, 0, 0, 1, 2, 1];

/** Sums over squares of 16 pixels; what lies beyond the image is 0, what lies beyond the squares is left out. */
function regionSums(
  { width, height, data }: Matrix,
  { across, down }: Regions,
): Float64Array {
  const sums = new Float64Array(across * down);
  const right = Math.min(width, across * REGION);
  const bottom = Math.min(height, down * REGION);
  for (let y = 0; y < bottom; y++) {
    const row = Math.floor(y / REGION) * across;
    for (let x = 0; x < right; x++) {
      sums[row + Math.floor(x / REGION)]! += data[y * width + x]!;
    }
  }
  return sums;
}
