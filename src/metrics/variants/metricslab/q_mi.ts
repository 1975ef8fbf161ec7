/** Q_MI of MetricsLab. */
import { metricslabCode } from "../../code_bases/metricslab.ts";
import { Q_MI } from "../../facts/information/q_mi.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { kernelInformation } from "../../shared/information/kernel_information.ts";
import type { Variant } from "../../variant.ts";

export const Q_MI_METRICSLAB: Variant = {
  ...Q_MI,
  id: "Q_MI/metricslab",
  definition:
    "2 (I(ir, fused) / (H(ir) + H(fused)) + I(vi, fused) / (H(vi) + H(fused))) of joint histograms of 256 x 256 bins by a Gaussian kernel density (kornia 0.7.0, bandwidth 0.1), joint shares above 1e-10 alone; two constant images have 1 and more in common",
  source: metricslabCode("nmi.py"),
  // Of two constant images the Gaussians' tails may be all that is left: a ratio of 2.
  range: [0, 4],
  caution:
    "in large constant images, whose entropy is what the Gaussians' tails and 1e-10 over the pixel count leave",
  compute: ({ pair: { ir, vi }, fused }) =>
    2 * (ratio(vi, fused) + ratio(ir, fused)),
};

function ratio(source: LoadedImage, fused: LoadedImage): number {
  const { information, first, second } = kernelInformation(source, fused);
  return information / (first + second);
}
