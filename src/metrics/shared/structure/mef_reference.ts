/**
 * The patches that MEF-SSIM wishes for: Ma, Zeng & Wang 2015.
 *
 * Of each 11x11 patch of two sources the contrast of the stronger one, and a weighted mean of both structures.
 */
import { filterProducts } from "../../planes/filter_products.ts";
import { filterSeparable } from "../../planes/filter_separable.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { matrixWorkspace } from "../../planes/matrix_workspace.ts";
import { windowCovariance, type WindowMoments } from "./window_moments.ts";

const SIDE = 11;
const SAMPLES = SIDE * SIDE;
const ONES = new Float64Array(SIDE).fill(1);

/** At each place a patch that is a times one source's patch plus b times the other's, up to its mean. */
export interface MefReference {
  readonly sources: readonly [WindowMoments, WindowMoments];
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** Its variance under the window of the sources' moments. */
  readonly variance: Float64Array;
}

/**
 * The patches wished for of two sources.
 *
 * The weights are powers of the contrasts, the exponent tan(π/2 · consistency) and at most 10. Sums over patches are
 * exact, so a flat patch has no contrast at all; a mean of structures that is nothing but rounding counts as none.
 *
 * @param sources Moments under the gaussian 11x11 window where it fits wholly, of samples that are multiples of 1/16.
 */
export function mefReference(
  sources: readonly [WindowMoments, WindowMoments],
): MefReference {
  const [first, second] = sources.map(({ image }) => ({
    image,
    sum: sums(image),
  })) as [PatchSums, PatchSums];
  const energyA = centredSums(first, first);
  const energyB = centredSums(second, second);
  const energyAB = centredSums(first, second);
  const varianceA = sources[0].variance.data;
  const varianceB = sources[1].variance.data;
  const covariance = windowCovariance(...sources).data;
  const pixels = energyA.length, workspace = matrixWorkspace();
  return workspace.lend(() => {
    const [a, b, variance] = [0, 0, 0].map(() => workspace.take(8 * pixels));
    workspace.calls.mefPatches(
      workspace.put(energyA),
      workspace.put(energyB),
      workspace.put(energyAB),
      workspace.put(varianceA),
      workspace.put(varianceB),
      workspace.put(covariance),
      pixels,
      a!,
      b!,
      variance!,
    );
    return {
      sources,
      a: workspace.doubles(a!, pixels),
      b: workspace.doubles(b!, pixels),
      variance: workspace.doubles(variance!, pixels),
    };
  });
}

/** An image and the sum of each of its 11x11 patches. */
interface PatchSums {
  readonly image: Matrix;
  readonly sum: Matrix;
}

/** In every 11x11 patch the sum of products of what two images deviate from their means by. */
function centredSums(a: PatchSums, b: PatchSums): Float64Array {
  const { data } = filterProducts(a.image, b.image, {
    row: ONES,
    border: "valid",
  });
  const sumOfX = a.sum.data, sumOfY = b.sum.data;
  for (let at = 0; at < data.length; at++) {
    data[at] = (SAMPLES * data[at]! - sumOfX[at]! * sumOfY[at]!) / SAMPLES;
  }
  return data;
}

function sums(image: Matrix): Matrix {
  return filterSeparable(image, { row: ONES }, "valid");
}
