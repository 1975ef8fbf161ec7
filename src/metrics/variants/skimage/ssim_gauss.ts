/** SSIM of scikit-image with the window and the moments of Wang et al. 2004. */
import { SKIMAGE_CODE } from "../../code_bases/skimage.ts";
import { SSIM } from "../../facts/ssim.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { gaussianMoments } from "../../shared/structure/gaussian_moments.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import type { Variant } from "../../variant.ts";

const CONSTANTS = similarityConstants(255);

export const SSIM_GAUSS_SKIMAGE: Variant = {
  ...SSIM,
  id: "SSIM/skimage_gauss",
  definition:
    "gaussian 11x11 window of sigma 1.5 where it fits wholly, population covariance, data range 255, float64, sum over sources; undefined under 11 px a side",
  source: SKIMAGE_CODE,
  range: [-2, 2],
  // The constants of L = 255 keep flat windows from changing: measured 0.00005.
  tolerance: 0.0002,
  compute(triple): number {
    assertSide(triple.fused, 11, "SSIM", ", the window");
    const [ofIr, ofVi] = sourceSimilarities(
      triple,
      gaussianMoments.valid,
      CONSTANTS,
    );
    return ofIr + ofVi;
  },
};
