/** Q_MI of the toolbox of Z. Liu. */
import { liuCode } from "../../code_bases/liu.ts";
import { Q_MI } from "../../facts/information/q_mi.ts";
import { assertStretch } from "../../shared/information/assert_stretch.ts";
import { informationRatio } from "../../shared/information/information_ratio.ts";
import type { Variant } from "../../variant.ts";

export const Q_MI_LIU: Variant = {
  ...Q_MI,
  id: "Q_MI/liu",
  definition:
    "each image stretched to 0..255 and rounded (which joins no two levels), then 2 (I(ir, fused) / (H(ir) + H(fused)) + I(vi, fused) / (H(vi) + H(fused))); a constant image is refused unless black, and NaN if both of a pair are black",
  source: liuCode("metricMI.m"),
  compute({ pair: { ir, vi }, fused }): number {
    assertStretch([ir, vi, fused], "Q_MI");
    return 2 * (informationRatio(ir, fused) + informationRatio(vi, fused));
  },
};
