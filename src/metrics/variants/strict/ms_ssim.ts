/** MS-SSIM as its authors define it (Wang, Simoncelli & Bovik 2003). */
import { pow } from "../../../numeric/pow.ts";
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
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import type { Variant } from "../../variant.ts";

const WINDOWS = gaussianWindows("valid");
const CONSTANTS = similarityConstants(255);

export const MS_SSIM_STRICT: Variant = {
  ...MS_SSIM,
  id: "MS-SSIM/strict",
  definition:
    "five scales by means of 2x2 px from the first pixel on, edges mirrored, gaussian 11x11 windows of sigma 1.5, valid " +
    "borders, L = 255, mean over sources; undefined where a scale's mean is negative or under 161 px a side",
  source: "Wang, Simoncelli & Bovik 2003",
  range: [0, 1],
  // A moved pixel weighs little beyond the first scale, whose exponent is the smallest: measured 0.00001.
  tolerance: 0.0001,
  compute({ pair: { ir, vi }, fused }): number {
    assertSide(
      fused,
      161,
      "MS-SSIM",
      ", which leaves no window at the fifth scale",
    );
    const scales = scalesOf(fused);
    return (product(scaleTerms(scalesOf(ir), scales, CONSTANTS)) +
      product(scaleTerms(scalesOf(vi), scales, CONSTANTS))) / 2;
  },
};

const scalesOf = oncePer((image: LoadedImage) =>
  scaleMoments(levelMatrix(image), SCALE_WEIGHTS.length, {
    momentsOf: (plane) => windowMoments(plane, WINDOWS),
    halve: (plane) => halveMatrix(plane, { left: 0, top: 0 }, "symmetric"),
  })
);

function product(terms: readonly number[]): number {
  return terms.reduce((all, term, scale) => {
    if (term < 0) {
      throw new UndefinedMetricError(
        "MS-SSIM",
        "the mean of a scale is negative and has no real power",
      );
    }
    return all * pow(term, SCALE_WEIGHTS[scale]!);
  }, 1);
}
