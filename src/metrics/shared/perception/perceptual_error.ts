/** Chen and Varshney's error: what is seen of the differences, weighted by the edges of the sources (Information Fusion 8, 2007). */
import { exp } from "../../../numeric/exp.ts";
import { pow } from "../../../numeric/pow.ts";
import { evenResponse } from "../../planes/even_response.ts";
import { filter } from "../../planes/filter.ts";
import { filterInFrequency } from "../../planes/filter_in_frequency.ts";
import { type Matrix, matrixOf } from "../../planes/matrix.ts";

/** Pixels a side of a region. */
const REGION = 16;

/** How many regions count. */
export interface Regions {
  readonly across: number;
  readonly down: number;
}

/** Those that an image fills, and those it begins. */
export function touchedRegions(
  { width, height }: { readonly width: number; readonly height: number },
): Regions {
  return {
    across: Math.ceil(width / REGION),
    down: Math.ceil(height / REGION),
  };
}

/**
 * The saliency of each region: the sum of the fifth powers of the Sobel strength.
 *
 * @param floor What is added to the squared strength.
 * @param border What lies outside of the image; zeros unless told.
 */
export function regionSaliency(
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

/**
 * What is seen of the difference of two images: filtered by the contrast sensitivity of Mannos and Sakrison, of which
 * one wave through a side is 1/4 cycle a degree, whatever its length.
 *
 * @param pairs Two pairs of images of one size.
 * @param scale What frequencies are multiplied by: 0.114 in Mannos and Sakrison's paper, 0.144 in code bases, and so unless
 * told.
 */
export function visibleDifferences(
  pairs: readonly [readonly [Matrix, Matrix], readonly [Matrix, Matrix]],
  scale = 0.144,
): [Matrix, Matrix] {
  const [[{ width, height }]] = pairs;
  const [one, other] = pairs.map(([a, b]) =>
    matrixOf(width, height, (at) => a.data[at]! - b.data[at]!)
  );
  const response = evenResponse(width, height, (across, down) => {
    const r = Math.sqrt(across * across + down * down) / 4;
    return 2.6 * (0.0192 + scale * r) * exp(-pow(scale * r, 1.1));
  });
  return filterInFrequency([one!, other!], response);
}

/** A source's saliency by region, and what is seen there of its difference from the fused image. */
export interface RegionalError {
  readonly saliency: Float64Array;
  readonly difference: Matrix;
}

/**
 * The mean square of the differences, weighted by saliency over all regions of both sources; NaN where nothing is salient.
 *
 * @param outside What parts of a region outside of the image are: places without difference, which count in its mean, unless
 * told, or nothing.
 */
export function perceptualError(
  sources: readonly RegionalError[],
  regions: Regions,
  outside: "equal" | "nothing" = "equal",
): number {
  let errors = 0, weights = 0;
  for (const { saliency, difference: { width, height, data } } of sources) {
    const squares = matrixOf(width, height, (at) => data[at]! * data[at]!);
    regionSums(squares, regions).forEach((sum, at) => {
      const x = at % regions.across, y = Math.floor(at / regions.across);
      const area = outside === "equal"
        ? REGION * REGION
        : Math.min(width - x * REGION, REGION) *
          Math.min(height - y * REGION, REGION);
      errors += saliency[at]! * (sum / area);
      weights += saliency[at]!;
    });
  }
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
