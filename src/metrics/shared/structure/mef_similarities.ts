/** MEF-SSIM of a fused image at three scales: Ma, Zeng & Wang 2015. */
import type {
  LoadedImage,
  LoadedPair,
  LoadedTriple,
} from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { halveMatrix } from "../../planes/halve_matrix.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { gaussianWindows } from "./gaussian_windows.ts";
import { type MefReference, mefReference } from "./mef_reference.ts";
import {
  windowCovariance,
  type WindowMoments,
  windowMoments,
} from "./window_moments.ts";

const WINDOWS = gaussianWindows("valid");
const C = (0.03 * 255) ** 2;

/** The mean over all windows at a scale, in [-1, 1]; NaN where the image is under 11 px a side there. */
export const mefSimilarities: readonly ((triple: LoadedTriple) => number)[] =
  scales((scale) => {
    const momentsOf = oncePer((image: LoadedImage) =>
      windowMoments(scale(image), WINDOWS)
    );
    const referenceOf = oncePer(({ ir, vi }: LoadedPair) =>
      mefReference([momentsOf(ir), momentsOf(vi)])
    );
    return oncePer(({ pair, fused }) =>
      similarityTo(referenceOf(pair), momentsOf(fused))
    );
  });

/** One function for each of three scales, made of what gives an image at that scale. */
function scales<T>(make: (scale: (image: LoadedImage) => Matrix) => T): T[] {
  const half = oncePer((image: LoadedImage) => halve(levelMatrix(image)));
  const quarter = oncePer((image: LoadedImage) => halve(half(image)));
  return [levelMatrix, half, quarter].map(make);
}

function halve(image: Matrix): Matrix {
  return halveMatrix(image, { left: 0, top: 0 }, "symmetric");
}

function similarityTo(
  { sources, a, b, variance }: MefReference,
  fused: WindowMoments,
): number {
  const withA = windowCovariance(sources[0], fused).data;
  const withB = windowCovariance(sources[1], fused).data;
  let sum = 0;
  for (let at = 0; at < a.length; at++) {
    const covariance = a[at]! * withA[at]! + b[at]! * withB[at]!;
    sum += (2 * covariance + C) /
      (variance[at]! + fused.variance.data[at]! + C);
  }
  return sum / a.length;
}
