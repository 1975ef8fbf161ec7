/** How an image's bands vary around each block. */
import type { LoadedImage } from "../../../kernels/loaded_triple.ts";
import { oncePer } from "../../../kernels/once_per.ts";
import type { Matrix } from "../../../planes/matrix.ts";
import { multiplyMatrices } from "../../../planes/multiply_matrices.ts";
import { type SteerableBand, steerableBands } from "./steerable_bands.ts";
import { sumsAroundBlocks } from "./sums_around_blocks.ts";

/** Over a window around the middle of each 3x3 block. */
export interface BlockMoments {
  readonly band: SteerableBand;
  /** A side of the window: 3, 5, 9 or 17 samples from the coarsest level to the finest. */
  readonly side: number;
  readonly sums: Matrix;
  /** Sums of squared deviations from the window's mean, but not below 0. */
  readonly squares: Matrix;
}

/** Band by band, in the order of `steerableBands`. */
export const blockMoments: (image: LoadedImage) => readonly BlockMoments[] =
  oncePer((image: LoadedImage) => steerableBands(image).map(momentsOfBand));

function momentsOfBand(band: SteerableBand): BlockMoments {
  const side = 2 ** band.level + 1, count = side * side;
  const sums = sumsAroundBlocks(band.samples, side);
  const squares = sumsAroundBlocks(
    multiplyMatrices(band.samples, band.samples),
    side,
  );
  for (let i = 0; i < squares.data.length; i++) {
    const sum = sums.data[i]!;
    squares.data[i] = Math.max(squares.data[i]! - sum * sum / count, 0);
  }
  return { band, side, sums, squares };
}
