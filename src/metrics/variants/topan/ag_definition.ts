/** The figure definition of Topanxal: differences to the next pixels; float32 there, which float64 meets. */
import { topanCode } from "../../code_bases/topan.ts";
import { AG } from "../../facts/ag.ts";
import { forwardStrength } from "../../shared/edges/forward_strength.ts";
import type { Variant } from "../../variant.ts";

export const AG_DEFINITION_TOPAN: Variant = {
  ...AG,
  id: "AG/topan_definition",
  definition:
    "root of half the squared differences to the right and the lower neighbour, its sum over the (H-1)(W-1) pixels that have both divided by H·W, in float32 there",
  source: topanCode("figure_definition_metric.py"),
  compute: ({ fused }) => forwardStrength(fused) / fused.pixels,
};
