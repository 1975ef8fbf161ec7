/** AG of Topanxal: a sum over all pixels, divided by fewer; float32 there, which float64 meets. */
import { topanCode } from "../../code_bases/topan.ts";
import { AG } from "../../facts/ag.ts";
import { gradientStrength } from "../../shared/edges/gradient_strength.ts";
import type { Variant } from "../../variant.ts";

export const AG_TOPAN: Variant = {
  ...AG,
  id: "AG/topan",
  definition:
    "root of half the squared gradient, central differences, one-sided at the border, its sum over all pixels divided by (H-1)(W-1), in float32 there; undefined under 2 px a side",
  source: topanCode("avg_gradient_metric.py"),
  compute: ({ fused }) =>
    gradientStrength(fused) / ((fused.width - 1) * (fused.height - 1)),
};
