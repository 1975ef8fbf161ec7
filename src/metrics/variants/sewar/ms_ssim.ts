/** MS-SSIM of sewar. */
import { cos } from "../../../numeric/sin_cos.ts";
import { pow } from "../../../numeric/pow.ts";
import { SEWAR_CODE } from "../../code_bases/sewar.ts";
import { MS_SSIM } from "../../facts/structure/ms_ssim.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { halveMatrix } from "../../planes/halve_matrix.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { gaussianWindows } from "../../shared/structure/gaussian_windows.ts";
import { scaleMoments } from "../../shared/structure/scale_moments.ts";
import {
  SCALE_WEIGHTS,
  scaleTerms,
} from "../../shared/structure/scale_terms.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { windowMoments } from "../../shared/structure/window_moments.ts";
import type { Variant } from "../../variant.ts";

const SIZE = 11;
const WINDOWS = gaussianWindows("valid");
const CONSTANTS = similarityConstants(255);

export const MS_SSIM_SEWAR: Variant = {
  ...MS_SSIM,
  id: "MS-SSIM/sewar",
  definition:
    "Wang 2003 with gaussian 11x11 windows of sigma 1.5 where they fit wholly, L = 255, means of 2x2 px that end at " +
    "every other pixel, the edge repeated; of the five scales only those whose shorter side, halved without rounding, " +
    "is at least 11 px, their weights as they are; the real part of the product where a mean is negative; sum over " +
    "sources; undefined under 11 px a side",
  source: SEWAR_CODE,
  range: [-2, 2],
  // A moved pixel weighs little beyond the first scale, whose exponent is the smallest: measured 0.00001.
  tolerance: 0.0001,
  compute({ pair: { ir, vi }, fused }): number {
    assertSide(fused, SIZE, "MS-SSIM", ", the window");
    const scales = scalesOf(fused);
    return [ir, vi].reduce(
      (sum, source) =>
        sum + realProduct(scaleTerms(scalesOf(source), scales, CONSTANTS)),
      0,
    );
  },
};

const scalesOf = oncePer((image: LoadedImage) => {
  let scales = 1;
  const side = Math.min(image.width, image.height);
  while (scales < SCALE_WEIGHTS.length && side >= SIZE * 2 ** scales) scales++;
  return scaleMoments(levelMatrix(image), scales, {
    momentsOf: (plane) => windowMoments(plane, WINDOWS),
    halve: (plane) => halveMatrix(plane, { left: 1, top: 1 }, "symmetric"),
  });
});

/** The real part of the product of complex powers: a negative term turns it by its weight of half a circle. */
function realProduct(terms: readonly number[]): number {
  let size = 1, turn = 0;
  terms.forEach((term, scale) => {
    const weight = SCALE_WEIGHTS[scale]!;
    size *= pow(Math.abs(term), weight);
    if (term < 0) turn += weight;
  });
  return turn === 0 ? size : size * cos(Math.PI * turn);
}
