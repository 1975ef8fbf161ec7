/** MS-SSIM of IVIF-ZOO, whose images range 255 times as far as its constants say. */
import { pow } from "../../../numeric/pow.ts";
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { MS_SSIM } from "../../facts/structure/ms_ssim.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { halveMatrix } from "../../planes/halve_matrix.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { ivifzooMoments } from "../../shared/structure/ivifzoo_moments.ts";
import { ivifzooPlane } from "../../shared/structure/ivifzoo_plane.ts";
import { scaleMoments } from "../../shared/structure/scale_moments.ts";
import {
  SCALE_WEIGHTS,
  scaleTerms,
} from "../../shared/structure/scale_terms.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import type { Variant } from "../../variant.ts";

const CONSTANTS = similarityConstants(255);

export const MS_SSIM_IVIFZOO: Variant = {
  ...MS_SSIM,
  id: "MS-SSIM/ivifzoo",
  definition:
    "Wang 2003 on levels 0..255 times 255 with L = 255, so L = 1 on levels, gaussian 11x11 windows of sigma 1.5 where " +
    "they fit wholly, five scales by means of 2x2 px, along an odd side with a zero before the first, negative means " +
    "taken for 0, float32, sum over sources; undefined under 161 px a side",
  source: `${IVIFZOO_CODE}; Metric/ssim.py`,
  caution:
    "in windows where an image is flat: variances there are rounding noise of up to several times the constant",
  range: [0, null],
  // As far as single windows go, L = 1 lets flat ones change by much; measured 0.00001 without any.
  tolerance: 0.0005,
  compute({ pair: { ir, vi }, fused }): number {
    assertSide(fused, 161, "MS-SSIM", ", too small for five scales");
    const scales = scalesOf(fused);
    return [ir, vi].reduce(
      (sum, source) =>
        sum + product(scaleTerms(scalesOf(source), scales, CONSTANTS)),
      0,
    );
  },
};

const scalesOf = oncePer((image: LoadedImage) =>
  scaleMoments(ivifzooPlane(image), SCALE_WEIGHTS.length, {
    momentsOf: ivifzooMoments,
    halve,
  })
);

function halve(image: Matrix): Matrix {
  const left = (image.width & 1) as 0 | 1, top = (image.height & 1) as 0 | 1;
  const { data, ...size } = halveMatrix(image, { left, top }, "zero");
  return { ...size, data: data.map(Math.fround) };
}

function product(terms: readonly number[]): number {
  return terms.reduce(
    (all, term, scale) => all * pow(Math.max(term, 0), SCALE_WEIGHTS[scale]!),
    1,
  );
}
