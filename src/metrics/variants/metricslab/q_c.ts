/** Cvejic's similarity in MetricsLab. */
import { metricslabCode } from "../../code_bases/metricslab.ts";
import { Q_C } from "../../facts/structure/q_c.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { cvejicIndex } from "../../shared/indices/cvejic_index.ts";
import { metricslabLevels } from "../../shared/indices/metricslab_levels.ts";
import { torchWindow } from "../../shared/indices/torch_window.ts";
import type { Variant } from "../../variant.ts";

const WINDOW = torchWindow(7);

export const Q_C_METRICSLAB: Variant = {
  ...Q_C,
  id: "Q_C/metricslab",
  definition:
    "universal quality index (gaussian 7x7 of sigma 1.5, valid borders, constants 2e-16) of fused with vi and ir, mixed by " +
    "vi's share of the two covariances with fused, 1e-10 added to all denominators; a window counts 0 where the share is " +
    "below 0 and 1 where it is above 1 (the paper clips the share), so that ir and vi are not alike; mean; levels rounded " +
    "to float32 in 0..1; undefined under 7 px a side",
  source: metricslabCode("q_c.py"),
  unit: "1",
  // Where windows are flat, their indices are ratios of rounding errors and may be of any size.
  range: [null, null],
  // Shares that cross 0 or 1 take their whole window with them, and a level touches 49 windows; measured 0.00014.
  tolerance: 0.0005,
  caution:
    "in windows where ir, vi or fused is flat: the sign of a rounding error decides whether they count 0",
  compute({ pair: { ir, vi }, fused }): number {
    assertSide(fused, 7, "Q_C", ", the window of metricslab");
    return cvejicIndex({
      first: metricslabLevels(vi),
      second: metricslabLevels(ir),
      fused: metricslabLevels(fused),
      window: WINDOW,
      epsilon: 1e-10,
    });
  },
};
