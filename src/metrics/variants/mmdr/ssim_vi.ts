/** SSIM of the MMDRFuse evaluator with the visible source alone. */
import { MMDR_CODE } from "../../code_bases/mmdr.ts";
import { SSIM } from "../../facts/ssim.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { uniformSimilaritiesF32 } from "../../shared/structure/uniform_similarities_f32.ts";
import type { Variant } from "../../variant.ts";

export const SSIM_VI_MMDR: Variant = {
  ...SSIM,
  id: "SSIM/mmdr_vi",
  definition:
    "uniform 7x7 window, sample covariance, data range 2 on levels 0..255, float32, of the fused image and the visible source alone; undefined under 7 px a side",
  source: `${MMDR_CODE}; scikit-image 0.19 structural_similarity`,
  range: [-1, 1],
  reads: ["vi", "fused"],
  compute(triple): number {
    assertSide(triple.fused, 7, "SSIM", ", the window of scikit-image");
    return uniformSimilaritiesF32(triple)[1];
  },
};
