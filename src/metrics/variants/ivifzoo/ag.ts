/** AG of the IVIF zoo: float32 there, which float64 meets. */
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { AG } from "../../facts/ag.ts";
import { gradientStrength } from "../../shared/edges/gradient_strength.ts";
import type { Variant } from "../../variant.ts";

export const AG_IVIFZOO: Variant = {
  ...AG,
  id: "AG/ivifzoo",
  definition:
    "mean over all pixels of the root of half the squared gradient, central differences, one-sided at the border, in float32 there; undefined under 2 px a side",
  source: IVIFZOO_CODE,
  compute: ({ fused }) => gradientStrength(fused) / fused.pixels,
};
