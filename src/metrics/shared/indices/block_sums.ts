/** Sums over the windows of the universal quality index (Wang & Bovik 2002), as whole numbers: no window is nearly flat. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { filterSeparable } from "../../planes/filter_separable.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { multiplyMatrices } from "../../planes/multiply_matrices.ts";

/** Pixels a side of a window. */
export const UNIVERSAL_SIDE = 8;

/** One value a window wholly inside the image, row-major. */
export interface BlockSums {
  readonly sum: Float64Array;
  /** 64² times the variance; 0 where the window is flat. */
  readonly variance: Float64Array;
}

/** Of an image of at least 8 px a side. */
export const blockSums = oncePer((image: LoadedImage): BlockSums => {
  const { data: sum } = filterSeparable(levelMatrix(image), BOX, "valid");
  return { sum, variance: scaledCovariance(image, image, sum, sum) };
});

/** 64² times the covariance of two images in each window, their sums given. */
export function scaledCovariance(
  a: LoadedImage,
  b: LoadedImage,
  sumA: Float64Array,
  sumB: Float64Array,
): Float64Array {
  const products = multiplyMatrices(levelMatrix(a), levelMatrix(b));
  return filterSeparable(products, BOX, "valid").data
    .map((sum, at) =>
      UNIVERSAL_SIDE * UNIVERSAL_SIDE * sum - sumA[at]! * sumB[at]!
    );
}

const BOX = { row: new Float64Array(UNIVERSAL_SIDE).fill(1) };
