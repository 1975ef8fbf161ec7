/** Piella's plain index in the toolbox of Zheng Liu. */
import { liuCode } from "../../code_bases/liu.ts";
import { Q_S } from "../../facts/structure/q_s.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { liuPiellaIndex } from "../../shared/indices/liu_piella_index.ts";
import type { Variant } from "../../variant.ts";

export const Q_S_LIU: Variant = {
  ...Q_S,
  id: "Q_S/liu",
  definition:
    "SSIM maps (gaussian 11x11 of sigma 1.5, valid borders, L = 255; the paper has the universal index) of fused with ir " +
    "and vi, mixed by ir's share of the two local variances, one half where both are exactly 0; mean; undefined under " +
    "11 px a side",
  source: liuCode("metricPeilla.m"),
  unit: "1",
  // Where windows are flat, the share is a ratio of rounding errors and may be of any size.
  range: [null, null],
  // A level moved changes the SSIM of the windows over it by at most 2σ / (σ² + C2) = 0.13 in all: 0.13 ε.
  tolerance: 0.00015,
  caution: "in windows where both sources are flat",
  compute(triple): number {
    assertSide(triple.fused, 11, "Q_S", ", the window of liu");
    return liuPiellaIndex(triple).plain;
  },
};
