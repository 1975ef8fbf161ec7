/** SSIM of VIFB: that of its authors, summed over the sources. */
import { vifbCode } from "../../code_bases/vifb.ts";
import { SSIM } from "../../facts/ssim.ts";
import type { LoadedTriple } from "../../kernels/loaded_triple.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import { gaussianMoments } from "../../shared/structure/gaussian_moments.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import type { Variant } from "../../variant.ts";

const CONSTANTS = similarityConstants(255);

export const SSIM_VIFB: Variant = {
  ...SSIM,
  id: "SSIM/vifb",
  definition:
    "gaussian 11x11 window of sigma 1.5 where it fits wholly, L = 255, float64, sum over sources; undefined under 11 px a side, where the original averages nothing; of colour pictures the mean over red, green and blue",
  source: vifbCode("metricsSsim.m"),
  range: [-2, 2],
  // The constants of L = 255 keep flat windows from changing: measured 0.00005.
  tolerance: 0.0002,
  compute,
  ofChannels: meanOfChannels(compute),
};

function compute(triple: LoadedTriple): number {
  assertSide(triple.fused, 11, "SSIM", ", the window");
  const [ofIr, ofVi] = sourceSimilarities(
    triple,
    gaussianMoments.valid,
    CONSTANTS,
  );
  return ofIr + ofVi;
}
