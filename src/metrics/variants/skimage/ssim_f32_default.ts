/** SSIM of scikit-image on float32 images in 0..1 that leave the data range to it. */
import { SKIMAGE_CODE } from "../../code_bases/skimage.ts";
import { SSIM } from "../../facts/ssim.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import { uniformMoments } from "../../shared/structure/uniform_moments.ts";
import type { Variant } from "../../variant.ts";

// A data range of 2 where levels have 1.
const CONSTANTS = similarityConstants(510);

export const SSIM_F32_DEFAULT_SKIMAGE: Variant = {
  ...SSIM,
  id: "SSIM/skimage_f32_default",
  definition:
    "uniform 7x7 window, sample covariance, float32 images in 0..1 with the data range that scikit-image assumes of them, 2, sum over sources, computed here in float64; undefined under 7 px a side",
  source: SKIMAGE_CODE,
  range: [-2, 2],
  // Constants twice as large as those of L = 255: measured 0.00002.
  tolerance: 0.0001,
  compute(triple): number {
    assertSide(triple.fused, 7, "SSIM", ", the window of scikit-image");
    const [ofIr, ofVi] = sourceSimilarities(triple, uniformMoments, CONSTANTS);
    return ofIr + ofVi;
  },
};
