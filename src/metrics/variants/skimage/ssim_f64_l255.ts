/** SSIM of scikit-image on levels 0..255, told that range. */
import { SKIMAGE_CODE } from "../../code_bases/skimage.ts";
import { SSIM } from "../../facts/ssim.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import { uniformMoments } from "../../shared/structure/uniform_moments.ts";
import type { Variant } from "../../variant.ts";

const CONSTANTS = similarityConstants(255);

export const SSIM_F64_L255_SKIMAGE: Variant = {
  ...SSIM,
  id: "SSIM/skimage_f64_l255",
  definition:
    "uniform 7x7 window, sample covariance, data range 255, float64, sum over sources; undefined under 7 px a side",
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
