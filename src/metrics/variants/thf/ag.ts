/** AG of thfylsty: differences to the next pixels, divided by all pixels. */
import { thfCode } from "../../code_bases/thf.ts";
import { AG } from "../../facts/ag.ts";
import { forwardStrength } from "../../shared/edges/forward_strength.ts";
import type { Variant } from "../../variant.ts";

export const AG_THF: Variant = {
  ...AG,
  id: "AG/thf",
  definition:
    "root of half the squared differences to the right and the lower neighbour, its sum over the (H-1)(W-1) pixels that have both divided by H·W",
  source: thfCode("AverageGradient.m"),
  compute: ({ fused }) => forwardStrength(fused) / fused.pixels,
};
