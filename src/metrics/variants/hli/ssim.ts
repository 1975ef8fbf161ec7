/** SSIM of the evaluation code of NestFuse: MATLAB's own function, on images in 0..1. */
import { NESTFUSE_CODE } from "../../code_bases/hli.ts";
import { SSIM } from "../../facts/ssim.ts";
import { gaussianMoments } from "../../shared/structure/gaussian_moments.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import type { Variant } from "../../variant.ts";

// Dynamic range and levels are both 255 times theirs.
const CONSTANTS = similarityConstants(255);

export const SSIM_HLI: Variant = {
  ...SSIM,
  id: "SSIM/hli",
  definition:
    "MATLAB's ssim on images in 0..1, dynamic range 1: gaussian 11x11 window of sigma 1.5 at every pixel, edges replicated, float64, mean over sources",
  source: `${NESTFUSE_CODE}; MATLAB ssim`,
  range: [-1, 1],
  // The constants of L = 255 keep flat windows from changing, but edges count more than once: measured 0.00001.
  tolerance: 0.0001,
  compute(triple): number {
    const [ofIr, ofVi] = sourceSimilarities(
      triple,
      gaussianMoments.replicate,
      CONSTANTS,
    );
    return (ofIr + ofVi) / 2;
  },
};
