/** Q_W of the multi-exposure fusion benchmark: by its computation the edges' index. */
import { MEFB_CODE } from "../../code_bases/mefb.ts";
import { Q_W } from "../../facts/structure/q_w.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { prewittPiellaIndex } from "../../shared/indices/prewitt_piella_index.ts";
import type { Variant } from "../../variant.ts";

export const Q_W_MEFB: Variant = {
  ...Q_W,
  id: "Q_W/mefb",
  definition:
    "edge index under the weighted index's name: on Prewitt strengths (zero borders) of ir, vi and fused, SSIM maps " +
    "(gaussian 11x11 of sigma 1.5, valid borders, L = 255) of fused with ir and vi, mixed by ir's share of the two local " +
    "variances, each raised by one half where both are exactly 0; mean weighted by the larger variance; undefined under " +
    "11 px a side",
  source: MEFB_CODE,
  unit: "1",
  // Where all windows are flat, the share is a ratio of rounding errors and may be of any size.
  range: [null, null],
  // A level moved changes eight edge strengths by about one, each the SSIM over it by at most 0.13 in all: ε.
  tolerance: 0.001,
  caution:
    "in images where the edge strengths of both sources are the same all over, but not 0",
  compute(triple): number {
    assertSide(triple.fused, 11, "Q_W", ", the window of mefb");
    return prewittPiellaIndex(triple);
  },
};
