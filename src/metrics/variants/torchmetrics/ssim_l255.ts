/** SSIM of torchmetrics, told that levels range over 255. */
import { torchmetricsCode } from "../../code_bases/torchmetrics.ts";
import { SSIM } from "../../facts/ssim.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import { torchmetricsMoments } from "../../shared/structure/torchmetrics_moments.ts";
import type { Variant } from "../../variant.ts";

const CONSTANTS = similarityConstants(255);

export const SSIM_L255_TORCHMETRICS: Variant = {
  ...SSIM,
  id: "SSIM/torchmetrics_l255",
  definition:
    "gaussian 11x11 window of sigma 1.5 at every pixel, edges reflected, data range 255, float32, sum over sources; " +
    "undefined under 6 px a side, which edges of 5 px cannot be reflected in",
  source: torchmetricsCode("ssim.py"),
  range: [-2, 2],
  // The constants of L = 255 keep flat windows from changing, but edges count more than once: measured 0.00002.
  tolerance: 0.0002,
  compute(triple): number {
    assertSide(
      triple.fused,
      6,
      "SSIM",
      " and has no 5 px beyond the edge to reflect",
    );
    const [ofIr, ofVi] = sourceSimilarities(
      triple,
      torchmetricsMoments,
      CONSTANTS,
    );
    return ofIr + ofVi;
  },
};
