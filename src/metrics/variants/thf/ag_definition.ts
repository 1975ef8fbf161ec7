/** The definition of thfylsty, which is its AG by another divisor; NaN for one row or column. */
import { thfCode } from "../../code_bases/thf.ts";
import { AG } from "../../facts/ag.ts";
import { forwardStrength } from "../../shared/edges/forward_strength.ts";
import type { Variant } from "../../variant.ts";

export const AG_DEFINITION_THF: Variant = {
  ...AG,
  id: "AG/thf_definition",
  definition:
    "root of half the squared differences to the right and the lower neighbour, its sum over the (H-1)(W-1) pixels that have both divided by (H-1)(W-1); NaN under 2 px a side",
  source: thfCode("Definition.m"),
  compute: ({ fused }) =>
    forwardStrength(fused) / ((fused.width - 1) * (fused.height - 1)),
};
