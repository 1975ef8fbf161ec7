/** CC of the CDDFuse evaluator, in float32. */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { CC } from "../../facts/cc.ts";
import { levelCorrelationF32 } from "../../shared/level_correlation_f32.ts";
import type { Variant } from "../../variant.ts";

export const CC_CDD: Variant = {
  ...CC,
  id: "CC/cdd",
  definition:
    "mean over sources of Pearson's correlation, float32; NaN if one image is constant",
  source: CDD_EVALUATOR,
  compute({ pair: { ir, vi }, fused }): number {
    const withIr = levelCorrelationF32(ir, fused);
    const withVi = levelCorrelationF32(vi, fused);
    return Math.fround(Math.fround(withIr + withVi) / 2);
  },
};
