/** CE of MetricsLab. */
import { ln } from "../../../numeric/ln.ts";
import { metricslabCode } from "../../code_bases/metricslab.ts";
import { CE } from "../../facts/information/ce.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { kernelShares } from "../../shared/information/kernel_histograms.ts";
import type { Variant } from "../../variant.ts";

const LN2 = ln(2);
/** Bins of which either image has no more are left out. */
const SMALLEST_SHARE = 1e-10;

export const CE_METRICSLAB: Variant = {
  ...CE,
  id: "CE/metricslab",
  definition:
    "histograms of 256 bins by a Gaussian kernel density (kornia 0.7.0, bandwidth 0.1); sum p_source log2(p_source / p_fused) over the bins where both are above 1e-10 (no true divergence, can be negative), mean over sources",
  source: metricslabCode("ce.py"),
  compute: ({ pair: { ir, vi }, fused }) =>
    0.5 * divergence(vi, fused) + 0.5 * divergence(ir, fused),
};

function divergence(source: LoadedImage, fused: LoadedImage): number {
  const ofSource = kernelShares(source), ofFused = kernelShares(fused);
  let sum = 0;
  for (let bin = 0; bin < 256; bin++) {
    const share = ofSource[bin]!, other = ofFused[bin]!;
    if (share > SMALLEST_SHARE && other > SMALLEST_SHARE) {
      sum += share * (ln(share / other) / LN2);
    }
  }
  return sum;
}
