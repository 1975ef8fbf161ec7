/** SSIM of the toolbox: MATLAB's own function, which takes the range of doubles to be 1, on levels 0..255. */
import { lt2023Code } from "../../code_bases/lt2023.ts";
import { SSIM } from "../../facts/ssim.ts";
import { gaussianMoments } from "../../shared/structure/gaussian_moments.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import type { Variant } from "../../variant.ts";

const CONSTANTS = similarityConstants(1);

export const SSIM_LT2023: Variant = {
  ...SSIM,
  id: "SSIM/lt2023",
  definition:
    "MATLAB's ssim on doubles in 0..255, whose dynamic range it takes to be 1: gaussian 11x11 window of sigma 1.5 at every pixel, edges replicated, mean over sources",
  source: `${lt2023Code("analysis_Reference.m")}; MATLAB ssim`,
  caution:
    "in windows where both images are flat, beyond the eighth digit: rounding of squared levels beside a constant of 0.0009",
  range: [-1, 1],
  compute(triple): number {
    const [ofIr, ofVi] = sourceSimilarities(
      triple,
      gaussianMoments.replicate,
      CONSTANTS,
    );
    return (ofIr + ofVi) / 2;
  },
};
