/** SSIM of kornia on images in 0..1, as a mean over the sources. */
import { KORNIA_CODE } from "../../code_bases/kornia.ts";
import { SSIM } from "../../facts/ssim.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { gaussianMoments } from "../../shared/structure/gaussian_moments.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import type { Variant } from "../../variant.ts";

// On levels 0..255 the denominator, four levels multiplied, is 255^4 times that of images in 0..1.
const CONSTANTS = { ...similarityConstants(255), floor: 1e-12 * 255 ** 4 };

export const SSIM_KORNIA: Variant = {
  ...SSIM,
  id: "SSIM/kornia",
  definition:
    "images in 0..1, gaussian 11x11 window of sigma 1.5 at every pixel, edges reflected, 1e-12 added to the denominator, float64, mean over sources; undefined under 6 px a side, which edges of 5 px cannot be reflected in",
  source: KORNIA_CODE,
  range: [-1, 1],
  // The constants of L = 255 keep flat windows from changing, but edges count more than once: measured 0.00001.
  tolerance: 0.0001,
  compute(triple): number {
    assertSide(
      triple.fused,
      6,
      "SSIM",
      " and has no 5 px beyond the edge to reflect",
    );
    const [ofIr, ofVi] = sourceSimilarities(
      triple,
      gaussianMoments.reflect,
      CONSTANTS,
    );
    return (ofIr + ofVi) / 2;
  },
};
