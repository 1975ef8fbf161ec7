/** AG of the evaluation of Linfeng Tang: a sum over all pixels, divided by fewer. */
import { lt2023Code } from "../../code_bases/lt2023.ts";
import { AG } from "../../facts/ag.ts";
import { gradientStrength } from "../../shared/edges/gradient_strength.ts";
import type { Variant } from "../../variant.ts";

export const AG_LT: Variant = {
  ...AG,
  id: "AG/lt",
  definition:
    "root of half the squared gradient, central differences, one-sided at the border, its sum over all pixels divided by (H-1)(W-1); undefined under 2 px a side",
  source: lt2023Code("AG_evaluation.m"),
  compute: ({ fused }) =>
    gradientStrength(fused) / ((fused.width - 1) * (fused.height - 1)),
};
