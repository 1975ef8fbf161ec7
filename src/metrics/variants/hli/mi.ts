/** MI of RFN-Nest and NestFuse, which is twice the entropy of the fused image. */
import { hliCode } from "../../code_bases/hli.ts";
import { MI } from "../../facts/mi.ts";
import { entropy } from "../../shared/entropy.ts";
import type { Variant } from "../../variant.ts";

export const MI_HLI: Variant = {
  ...MI,
  id: "MI/hli",
  definition:
    "slip: both joint entropies are of row numbers above 1, which MATLAB's entropy counts as white, and are 0; what is left is 2 EN(fused) (in images one pixel wide 2 EN(fused) + EN(ir) + EN(vi)), bits",
  source: hliCode("analysis_MI.m"),
  unit: "bit",
  range: [0, 32],
  compute: ({ pair: { ir, vi }, fused }) =>
    2 * entropy(fused) + (fused.width > 1 ? 0 : entropy(ir) + entropy(vi)),
};
