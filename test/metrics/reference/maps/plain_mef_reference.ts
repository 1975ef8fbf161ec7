/**
 * The plain reference of `mefReference`: the patches that MEF-SSIM wishes for: Ma, Zeng & Wang 2015.
 *
 * Of each 11x11 patch of two sources the contrast of the stronger one, and a weighted mean of both structures.
 */
import { pow } from "../../../../src/numeric/pow.ts";
import { cos, sin } from "../../../../src/numeric/sin_cos.ts";
import { filterSeparable } from "../../../../src/metrics/planes/filter_separable.ts";
import type { MefReference } from "../../../../src/metrics/shared/structure/mef_reference.ts";
import type { Matrix } from "../../../../src/metrics/planes/matrix.ts";
import {
  windowCovariance,
  type WindowMoments,
} from "../../../../src/metrics/shared/structure/window_moments.ts";

const SIDE = 11;
const SAMPLES = SIDE * SIDE;
const ONES = new Float64Array(SIDE).fill(1);
const EPSILON = 2 ** -52;

/**
 * The patches wished for of two sources.
 *
 * The weights are powers of the contrasts, the exponent tan(π/2 · consistency) and at most 10. Sums over patches are
 * exact, so a flat patch has no contrast at all; a mean of structures that is nothing but rounding counts as none.
 *
 * @param sources Moments under the gaussian 11x11 window where it fits wholly, of samples that are multiples of 1/16.
 */
export function plainMefReference(
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
  const a = new Float64Array(energyA.length);
  const b = new Float64Array(energyA.length);
  const variance = new Float64Array(energyA.length);
  for (let at = 0; at < a.length; at++) {
    const eA = energyA[at]!, eB = energyB[at]!, eAB = energyAB[at]!;
    const contrastA = Math.sqrt(eA) + 0.001, contrastB = Math.sqrt(eB) + 0.001;
    const exponent = exponentOf(
      Math.sqrt(Math.max(eA + eB + 2 * eAB, 0)),
      Math.sqrt(eA) + Math.sqrt(eB),
    );
    const weightA = pow(contrastA / SIDE, exponent) + EPSILON;
    const weightB = pow(contrastB / SIDE, exponent) + EPSILON;
    const partA = weightA / (weightA + weightB) / contrastA;
    const partB = weightB / (weightA + weightB) / contrastB;
    const own = partA * partA * eA + partB * partB * eB;
    const energy = own + 2 * partA * partB * eAB;
    if (energy <= 1e-13 * own) continue;
    const scale = Math.max(contrastA, contrastB) / Math.sqrt(energy);
    a[at] = scale * partA;
    b[at] = scale * partB;
    variance[at] = a[at]! * a[at]! * varianceA[at]! +
      b[at]! * b[at]! * varianceB[at]! +
      2 * a[at]! * b[at]! * covariance[at]!;
  }
  return { sources, a, b, variance };
}

/** tan(π/2 · consistency), at most 10; consistency is the norm of the sum of patches over the sum of their norms. */
function exponentOf(normOfSum: number, sumOfNorms: number): number {
  const ratio = (normOfSum + EPSILON) / (sumOfNorms + EPSILON);
  const angle = Math.PI / 2 * Math.min(ratio, 1 - EPSILON);
  return Math.min(sin(angle) / cos(angle), 10);
}

/** An image and the sum of each of its 11x11 patches. */
interface PatchSums {
  readonly image: Matrix;
  readonly sum: Matrix;
}

/** In every 11x11 patch the sum of products of what two images deviate from their means by. */
function centredSums(a: PatchSums, b: PatchSums): Float64Array {
  const x = a.image.data, y = b.image.data;
  const both = new Float64Array(x.length);
  for (let at = 0; at < both.length; at++) both[at] = x[at]! * y[at]!;
  const { data } = sums({ ...a.image, data: both });
  const sumOfX = a.sum.data, sumOfY = b.sum.data;
  for (let at = 0; at < data.length; at++) {
    data[at] = (SAMPLES * data[at]! - sumOfX[at]! * sumOfY[at]!) / SAMPLES;
  }
  return data;
}

function sums(image: Matrix): Matrix {
  return filterSeparable(image, { row: ONES }, "valid");
}
