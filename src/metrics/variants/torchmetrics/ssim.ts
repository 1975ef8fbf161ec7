/** SSIM of torchmetrics, which unless told takes the range of levels from the two images it compares. */
import { torchmetricsCode } from "../../code_bases/torchmetrics.ts";
import { SSIM } from "../../facts/ssim.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { histogram } from "../../shared/histogram.ts";
import { similarity } from "../../shared/structure/similarity.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { torchmetricsMoments } from "../../shared/structure/torchmetrics_moments.ts";
import type { Variant } from "../../variant.ts";

export const SSIM_TORCHMETRICS: Variant = {
  ...SSIM,
  id: "SSIM/torchmetrics",
  definition:
    "gaussian 11x11 window of sigma 1.5 at every pixel, edges reflected, data range the larger of those of the two " +
    "images compared (largest less smallest level), float32, sum over sources; two constant images give NaN or " +
    "infinity; undefined under 6 px a side, which edges of 5 px cannot be reflected in",
  source: torchmetricsCode("ssim.py"),
  caution:
    "in windows where both images are flat, if their range is small or 0: what is left of variances there is rounding noise",
  // Noise of a covariance may be far beyond the constant of a small range.
  range: [null, null],
  compute({ pair: { ir, vi }, fused }): number {
    assertSide(fused, 6, "SSIM", " and has no 5 px beyond the edge to reflect");
    return withOwnRange(ir, fused) + withOwnRange(vi, fused);
  },
};

function withOwnRange(source: LoadedImage, fused: LoadedImage): number {
  const range = Math.max(levelRange(source), levelRange(fused));
  return similarity(
    torchmetricsMoments(source),
    torchmetricsMoments(fused),
    similarityConstants(range),
  ).whole;
}

/** The largest level less the smallest. */
function levelRange(image: LoadedImage): number {
  const counts = histogram(image);
  return counts.findLastIndex((count) => count > 0) -
    counts.findIndex((count) => count > 0);
}
