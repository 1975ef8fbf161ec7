/** Cvejic's similarity in the toolbox of Zheng Liu. */
import { liuCode } from "../../code_bases/liu.ts";
import { Q_C } from "../../facts/structure/q_c.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { cvejicIndex } from "../../shared/indices/cvejic_index.ts";
import { octaveWindow } from "../../shared/indices/octave_window.ts";
import type { Variant } from "../../variant.ts";

const WINDOW = octaveWindow(7);

export const Q_C_LIU: Variant = {
  ...Q_C,
  id: "Q_C/liu",
  definition:
    "universal quality index (gaussian 7x7 of sigma 1.5, valid borders, constants 2e-16) of fused with ir and vi, mixed by " +
    "ir's share of the two covariances with fused; a window counts 0 where the share is below 0 and 1 where it is above 1 " +
    "(the paper clips the share), so that ir and vi are not alike; mean; NaN where both covariances of a window are " +
    "exactly 0; undefined under 11 px a side",
  source: liuCode("metricCvejic.m"),
  unit: "1",
  // Where windows are flat, their indices are ratios of rounding errors and may be of any size.
  range: [null, null],
  // Shares that cross 0 or 1 take their whole window with them, and a level touches 49 windows; measured 0.00014.
  tolerance: 0.0005,
  caution:
    "in windows where ir, vi or fused is flat: the sign of a rounding error decides whether they count 0",
  compute({ pair: { ir, vi }, fused }): number {
    assertSide(fused, 11, "Q_C", ", the smallest that liu takes");
    return cvejicIndex({
      first: levelMatrix(ir),
      second: levelMatrix(vi),
      fused: levelMatrix(fused),
      window: WINDOW,
      epsilon: 0,
    });
  },
};
