/** Piella's plain index in MetricsLab. */
import { METRICSLAB_CODE } from "../../code_bases/metricslab.ts";
import { Q_S } from "../../facts/structure/q_s.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { metricslabLevels } from "../../shared/indices/metricslab_levels.ts";
import { piellaIndex } from "../../shared/indices/piella_index.ts";
import { torchWindow } from "../../shared/indices/torch_window.ts";
import type { Variant } from "../../variant.ts";

const WINDOW = torchWindow(11);

export const Q_S_METRICSLAB: Variant = {
  ...Q_S,
  id: "Q_S/metricslab",
  definition:
    "SSIM maps (gaussian 11x11 of sigma 1.5, valid borders, L = 255) of fused with vi and ir, mixed by vi's share of the " +
    "two local variances of the levels times 255, each raised by one half where their sum is under 1e-10; mean; levels " +
    "rounded to float32 in 0..1; undefined under 11 px a side",
  source: METRICSLAB_CODE,
  unit: "1",
  // Where windows are flat, the share is a ratio of rounding errors and may be of any size.
  range: [null, null],
  // A level moved changes the SSIM of the windows over it by at most 2σ / (σ² + C2) = 0.13 in all: 0.13 ε.
  tolerance: 0.00015,
  caution: "in windows where both sources are flat",
  compute({ pair: { ir, vi }, fused }): number {
    assertSide(fused, 11, "Q_S", ", the window of metricslab");
    return piellaIndex({
      a: metricslabLevels(vi),
      b: metricslabLevels(ir),
      fused: metricslabLevels(fused),
      window: WINDOW,
      isFlat: (sum) => sum < 1e-10,
      scale: 255,
    }).plain;
  },
};
