/** SSIM that scikit-image 0.18 and older compute for evaluators that leave the data range to it. */
import { SKIMAGE_CODE } from "../../code_bases/skimage.ts";
import { SSIM } from "../../facts/ssim.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import { uniformMoments } from "../../shared/structure/uniform_moments.ts";
import type { Variant } from "../../variant.ts";

const CONSTANTS = similarityConstants(2);

export const SSIM_F64_L2_SKIMAGE: Variant = {
  ...SSIM,
  id: "SSIM/skimage_f64_l2",
  definition:
    "uniform 7x7 window, sample covariance, data range 2 on levels 0..255, float64, sum over sources; undefined under 7 px a side",
  source: SKIMAGE_CODE,
  range: [-2, 2],
  compute(triple): number {
    assertSide(triple.fused, 7, "SSIM", ", the window of scikit-image");
    const [ofIr, ofVi] = sourceSimilarities(triple, uniformMoments, CONSTANTS);
    return ofIr + ofVi;
  },
};
