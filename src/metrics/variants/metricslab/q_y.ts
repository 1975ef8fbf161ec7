/** Yang's similarity in MetricsLab. */
import { metricslabCode } from "../../code_bases/metricslab.ts";
import { Q_Y } from "../../facts/structure/q_y.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { metricslabLevels } from "../../shared/indices/metricslab_levels.ts";
import { torchWindow } from "../../shared/indices/torch_window.ts";
import { yangIndex } from "../../shared/indices/yang_index.ts";
import type { Variant } from "../../variant.ts";

const WINDOW = torchWindow(7);

export const Q_Y_METRICSLAB: Variant = {
  ...Q_Y,
  id: "Q_Y/metricslab",
  definition:
    "universal quality index (gaussian 7x7 of sigma 1.5, valid borders, constants 2e-16) of fused with vi and ir, mixed by " +
    "vi's share of the two local variances where the index of vi and ir is at least 0.75, the larger one elsewhere, 1e-10 " +
    "added to all denominators; mean over the windows whose sum of the two variances is above 1e-10, NaN if there is none; " +
    "levels rounded to float32 in 0..1; undefined under 7 px a side",
  source: metricslabCode("q_y.py"),
  unit: "1",
  // Where windows are flat, their indices are ratios of rounding errors and may be of any size.
  range: [null, null],
  // Measured 0.00003 on texture; a level touches 49 windows, and the flatter they are the more.
  tolerance: 0.00015,
  caution: "in windows where fused and one of ir and vi are flat",
  compute({ pair: { ir, vi }, fused }): number {
    assertSide(fused, 7, "Q_Y", ", the window of metricslab");
    return yangIndex({
      first: metricslabLevels(vi),
      second: metricslabLevels(ir),
      fused: metricslabLevels(fused),
      window: WINDOW,
      constants: { luminance: 2e-16, contrast: 2e-16, denominator: 1e-10 },
      epsilon: 1e-10,
      leastVariance: 1e-10,
    });
  },
};
