/** Q_TE of MetricsLab. */
import { metricslabCode } from "../../code_bases/metricslab.ts";
import { Q_TE } from "../../facts/information/q_te.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { kernelDistribution } from "../../shared/information/kernel_histograms.ts";
import { swapMargins } from "../../shared/information/swap_margins.ts";
import { tsallisInformation } from "../../shared/information/tsallis_information.ts";
import type { Variant } from "../../variant.ts";

const Q = 1.85;
/** Products of marginals that are not above it are left out. */
const SMALLEST_PRODUCT = 10 * 1e-12;

export const Q_TE_METRICSLAB: Variant = {
  ...Q_TE,
  id: "Q_TE/metricslab",
  definition:
    "T(ir, fused) + T(vi, fused), q = 1.85, T = (1 - sum p(i, j)^q / m(i, j)^(q - 1)) / (1 - q) over products m of marginals above 1e-11, of joint histograms of 256 x 256 bins by a Gaussian kernel density (kornia 0.7.0, bandwidth 0.1); slip: the marginals are swapped, m(i, j) = p_second(i) p_first(j)",
  source: metricslabCode("te.py"),
  range: [null, null],
  // Pairs of levels that are rare by their swapped marginals weigh most: measured 0.6, and 7 where a largest level is new.
  tolerance: 1,
  compute: ({ pair: { ir, vi }, fused }) =>
    information(vi, fused) + information(ir, fused),
};

function information(source: LoadedImage, fused: LoadedImage): number {
  return tsallisInformation(
    swapMargins(kernelDistribution(source, fused)),
    Q,
    SMALLEST_PRODUCT,
  );
}
