/** SSIM of scikit-image on float32 images in 0..1, told that range. */
import { SKIMAGE_CODE } from "../../code_bases/skimage.ts";
import { SSIM } from "../../facts/ssim.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import { uniformMoments } from "../../shared/structure/uniform_moments.ts";
import type { Variant } from "../../variant.ts";

const CONSTANTS = similarityConstants(255);

export const SSIM_F32_L1_SKIMAGE: Variant = {
  ...SSIM,
  id: "SSIM/skimage_f32_l1",
  definition:
    "uniform 7x7 window, sample covariance, float32 images in 0..1 with data range 1, sum over sources, computed here in float64; undefined under 7 px a side",
  source: SKIMAGE_CODE,
  range: [-2, 2],
  // The constants of L = 255 keep flat windows from changing: measured 0.00004.
  tolerance: 0.0002,
  compute(triple): number {
    assertSide(triple.fused, 7, "SSIM", ", the window of scikit-image");
    const [ofIr, ofVi] = sourceSimilarities(triple, uniformMoments, CONSTANTS);
    return ofIr + ofVi;
  },
};
