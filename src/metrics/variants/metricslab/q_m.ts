/** Q_M of MetricsLab, whose levels and filter have been through float32. */
import { metricslabCode } from "../../code_bases/metricslab.ts";
import { Q_M } from "../../facts/edges/q_m.ts";
import { metricslabLevels } from "../../shared/indices/metricslab_levels.ts";
import { haarPreservation } from "../../shared/edges/haar_preservation.ts";
import type { Variant } from "../../variant.ts";

export const Q_M_METRICSLAB: Variant = {
  ...Q_M,
  id: "Q_M/metricslab",
  definition:
    "two scales of the Haar wavelet over float32 levels/255 times 255, filter taps float32 √½, a last odd row or column left out; at each the mean over both sources of e to the minus absolute difference summed over three bands (so that the best is 3), weighted by the source's energy; first scale to the power 2/3 times second to the power 1/3; undefined under 4 px a side",
  source: metricslabCode("pww.py"),
  caution:
    "in pairs of constant sources, where the original weighs by rounding errors or divides 0 by 0, and each coefficient weighs alike here",
  compute: haarPreservation(
    metricslabLevels,
    Math.fround(Math.SQRT1_2),
    "alike",
  ),
};
