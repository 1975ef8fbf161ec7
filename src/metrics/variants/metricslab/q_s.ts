/** Piella's plain index in MetricsLab. */
import { metricslabCode } from "../../code_bases/metricslab.ts";
import { Q_S } from "../../facts/structure/q_s.ts";
import { metricslabPiellaIndex } from "../../shared/indices/metricslab_piella_index.ts";
import type { Variant } from "../../variant.ts";

export const Q_S_METRICSLAB: Variant = {
  ...Q_S,
  id: "Q_S/metricslab",
  definition:
    "SSIM maps (gaussian 11x11 of sigma 1.5, valid borders, L = 255) of fused with vi and ir, mixed by vi's share of the " +
    "two local variances of the levels times 255, each raised by one half where their sum is under 1e-10; mean; levels " +
    "rounded to float32 in 0..1; undefined under 11 px a side",
  source: metricslabCode("q_s.py"),
  unit: "1",
  // Where windows are flat, the share is a ratio of rounding errors and may be of any size.
  range: [null, null],
  // A level moved changes the SSIM of the windows over it by at most 2σ / (σ² + C2) = 0.13 in all: 0.13 ε.
  tolerance: 0.00015,
  caution: "in windows where both sources are flat",
  compute: (triple) =>
    metricslabPiellaIndex(triple, "Q_S", { scale: 255 }).plain,
};
