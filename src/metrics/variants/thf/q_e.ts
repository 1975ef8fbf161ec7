/** The edge-dependent index as thfylsty repaired it. */
import { thfCode } from "../../code_bases/thf.ts";
import { Q_E } from "../../facts/structure/q_e.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { prewittPiellaIndex } from "../../shared/indices/prewitt_piella_index.ts";
import type { Variant } from "../../variant.ts";

export const Q_E_THF: Variant = {
  ...Q_E,
  id: "Q_E/thf",
  definition:
    "square of the edges' weighted index, not its product with the grey levels' as the paper has it: on Prewitt strengths " +
    "(zero borders) of ir, vi and fused, SSIM maps (gaussian 11x11 of sigma 1.5, valid borders, L = 255) of fused with ir " +
    "and vi, mixed by ir's share of the two local variances, each raised by one half where both are exactly 0; mean " +
    "weighted by the larger variance; squared; undefined under 11 px a side",
  source: thfCode("metricPeilla.m"),
  unit: "1",
  // A square; where all windows are flat, the share is a ratio of rounding errors and may be of any size.
  range: [0, null],
  // Twice the edge index's: it is squared.
  tolerance: 0.002,
  caution:
    "in images where the edge strengths of both sources are the same all over, but not 0",
  compute(triple): number {
    assertSide(triple.fused, 11, "Q_E", ", the window of thf");
    const weighted = prewittPiellaIndex(triple);
    return weighted * weighted;
  },
};
