/** SSIM of scikit-image on 8-bit images, as a mean over the sources. */
import { SKIMAGE_CODE } from "../../code_bases/skimage.ts";
import { SSIM } from "../../facts/ssim.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import { uniformMoments } from "../../shared/structure/uniform_moments.ts";
import type { Variant } from "../../variant.ts";

const CONSTANTS = similarityConstants(255);

export const SSIM_U8_SKIMAGE: Variant = {
  ...SSIM,
  id: "SSIM/skimage_u8",
  definition:
    "uniform 7x7 window, sample covariance, data range 255 by the type of 8-bit images, float64, mean over sources; undefined under 7 px a side",
  source: SKIMAGE_CODE,
  range: [-1, 1],
  // The constants of L = 255 keep flat windows from changing: measured 0.00002.
  tolerance: 0.0001,
  compute(triple): number {
    assertSide(triple.fused, 7, "SSIM", ", the window of scikit-image");
    const [ofIr, ofVi] = sourceSimilarities(triple, uniformMoments, CONSTANTS);
    return (ofIr + ofVi) / 2;
  },
};
