/** The weighted windows under which quality indices take means, variances and covariances. */
import { oncePer } from "../../kernels/once_per.ts";
import { type Matrix, matrixOf } from "../../planes/matrix.ts";

/** Weighted mean and variance below each place of a window. */
export interface IndexMoments {
  readonly mean: Matrix;
  readonly variance: Matrix;
}

/** One window of one code base. */
export interface IndexWindow {
  /** Its side in pixels. */
  readonly side: number;
  /** Weighted sums below each of its places; they differ from the code base's by rounding alone. */
  readonly sums: (image: Matrix) => Matrix;
  /** Of an image, remembered. */
  readonly moments: (image: Matrix) => IndexMoments;
  /** The code base's sum below one place, to the last bit; null where no value rests on rounding. */
  readonly exactSum: ExactSum | null;
}

/** Where a window lies among the places that it has in an image. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  /** How many places there are across and down. */
  readonly columns: number;
  readonly rows: number;
}

/** A weighted sum of `side`² samples in row-major order. */
export type ExactSum = (samples: Float64Array, place: WindowPlace) => number;

/** A window of these sums. */
export function indexWindow(
  side: number,
  sums: (image: Matrix) => Matrix,
  exactSum: ExactSum | null,
): IndexWindow {
  return {
    side,
    sums,
    exactSum,
    moments: oncePer((image: Matrix): IndexMoments => {
      const mean = sums(image);
      const { data } = image;
      const variance = sums(
        matrixOf(image.width, image.height, (at) => data[at]! * data[at]!),
      );
      for (let at = 0; at < variance.data.length; at++) {
        variance.data[at]! -= mean.data[at]! * mean.data[at]!;
      }
      return { mean, variance };
    }),
  };
}
