/** How the 3x3 blocks of a source's bands vary: a gaussian scale mixture (Sheikh & Bovik 2006). */
import type { LoadedImage } from "../../../kernels/loaded_triple.ts";
import { oncePer } from "../../../kernels/once_per.ts";
import type { Matrix } from "../../../planes/matrix.ts";
import { eigenOfSymmetric } from "../../../../numeric/eigen_of_symmetric.ts";
import { steerableBands } from "./steerable_bands.ts";

const SIDE = 3, LENGTH = SIDE * SIDE;

/** A block is its scale's root times a gaussian vector of these variances. */
export interface BlockModel {
  /** Variances along the principal axes of all overlapping blocks. */
  readonly variances: Float64Array;
  /** The squared scale of each block that overlaps no other, row by row. */
  readonly scales: Matrix;
}

/** Of each band, in the order of `steerableBands`. */
export const blockModels: (source: LoadedImage) => readonly BlockModel[] =
  oncePer((source: LoadedImage) =>
    steerableBands(source).map(({ samples }) => blockModel(samples))
  );

function blockModel(band: Matrix): BlockModel {
  const { values, vectors } = eigenOfSymmetric(covarianceOfBlocks(band));
  const width = band.width / SIDE, height = band.height / SIDE;
  const data = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = SIDE * y * band.width + SIDE * x;
      let distance = 0;
      for (let axis = 0; axis < LENGTH; axis++) {
        let along = 0;
        for (let i = 0; i < LENGTH; i++) {
          along += vectors[axis * LENGTH + i]! *
            band.data[from + placeOf(i, band.width)]!;
        }
        distance += along * along / values[axis]!;
      }
      data[y * width + x] = distance / LENGTH;
    }
  }
  return { variances: values, scales: { width, height, data } };
}

/** Of the samples of a block, over all blocks at every place; 9x9. */
function covarianceOfBlocks({ width, height, data }: Matrix): Float64Array {
  const wide = width - SIDE + 1, high = height - SIDE + 1;
  const count = wide * high;
  const places = Array.from({ length: LENGTH }, (_, i) => placeOf(i, width));
  const means = places.map((place) => {
    let sum = 0;
    for (let y = 0; y < high; y++) {
      for (let x = 0; x < wide; x++) sum += data[y * width + x + place]!;
    }
    return sum / count;
  });
  const covariance = new Float64Array(LENGTH * LENGTH);
  const block = new Float64Array(LENGTH);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const at = y * width + x;
      for (let i = 0; i < LENGTH; i++) {
        block[i] = data[at + places[i]!]! - means[i]!;
      }
      for (let i = 0; i < LENGTH; i++) {
        const sample = block[i]!;
        for (let j = 0; j <= i; j++) {
          covariance[i * LENGTH + j]! += sample * block[j]!;
        }
      }
    }
  }
  for (let i = 0; i < LENGTH; i++) {
    for (let j = 0; j <= i; j++) {
      covariance[i * LENGTH + j]! /= count;
      covariance[j * LENGTH + i] = covariance[i * LENGTH + j]!;
    }
  }
  return covariance;
}

function placeOf(i: number, width: number): number {
  return Math.floor(i / SIDE) * width + i % SIDE;
}
