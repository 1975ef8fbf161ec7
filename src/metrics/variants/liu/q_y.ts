/** Yang's similarity in the toolbox of Zheng Liu. */
import { liuCode } from "../../code_bases/liu.ts";
import { Q_Y } from "../../facts/structure/q_y.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { octaveWindow } from "../../shared/indices/octave_window.ts";
import { yangIndex } from "../../shared/indices/yang_index.ts";
import type { Variant } from "../../variant.ts";

const WINDOW = octaveWindow(7);

export const Q_Y_LIU: Variant = {
  ...Q_Y,
  id: "Q_Y/liu",
  definition:
    "universal quality index (gaussian 7x7 of sigma 1.5, valid borders, constants 2e-16) of fused with ir and vi, mixed by " +
    "ir's share of the two local variances where the index of ir and vi is at least 0.75, the larger one elsewhere; mean; " +
    "NaN where both variances of a window are exactly 0; undefined under 11 px a side",
  source: liuCode("metricYang.m"),
  unit: "1",
  // Where windows are flat, their indices are ratios of rounding errors and may be of any size.
  range: [null, null],
  // Measured 0.00003 on texture; a level touches 49 windows, and the flatter they are the more.
  tolerance: 0.00015,
  caution: "in windows where two of ir, vi and fused are flat",
  compute({ pair: { ir, vi }, fused }): number {
    assertSide(fused, 11, "Q_Y", ", the smallest that liu takes");
    return yangIndex({
      first: levelMatrix(ir),
      second: levelMatrix(vi),
      fused: levelMatrix(fused),
      window: WINDOW,
      constants: { luminance: 2e-16, contrast: 2e-16 },
      epsilon: 0,
      leastVariance: -Infinity,
    });
  },
};
