/** SSIM of the CDDFuse evaluator, which calls scikit-image with float32 images and leaves the data range to it. */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { SSIM } from "../../facts/ssim.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { uniformSimilaritiesF32 } from "../../shared/structure/uniform_similarities_f32.ts";
import type { Variant } from "../../variant.ts";

export const SSIM_CDD: Variant = {
  ...SSIM,
  id: "SSIM/cdd",
  definition:
    "uniform 7x7 window, sample covariance, data range 2, float32, sum over sources; undefined under " +
    "7 px a side",
  source: `${CDD_EVALUATOR}; scikit-image 0.19 structural_similarity`,
  range: [-2, 2],
  compute(triple): number {
    assertSide(triple.fused, 7, "SSIM", ", the window of profile cdd");
    const [ofIr, ofVi] = uniformSimilaritiesF32(triple);
    return ofIr + ofVi;
  },
};
