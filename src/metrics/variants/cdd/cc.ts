/** CC of the CDDFuse evaluator, in float32. */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { CC } from "../../facts/cc.ts";
import { correlationF32 } from "../../shared/correlation_f32.ts";
import { levelPlane } from "../../shared/whole_plane.ts";
import type { Variant } from "../../variant.ts";

export const CC_CDD: Variant = {
  ...CC,
  id: "CC/cdd",
  definition:
    "mean over sources of Pearson's correlation, float32; NaN if one image is constant",
  source: CDD_EVALUATOR,
  compute: ({ pair: { ir, vi }, fused }) =>
    fused.workspace.lend(() => {
      const f = levelPlane(fused);
      const withIr = correlationF32(levelPlane(ir), f);
      const withVi = correlationF32(levelPlane(vi), f);
      return Math.fround(Math.fround(withIr + withVi) / 2);
    }),
};
