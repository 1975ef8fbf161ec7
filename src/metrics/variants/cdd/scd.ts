/** SCD of the CDDFuse evaluator: what the fused image has beyond one source should be the other one. */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { SCD } from "../../facts/scd.ts";
import { correlationF32 } from "../../shared/correlation_f32.ts";
import { differencePlane, levelPlane } from "../../shared/whole_plane.ts";
import type { Variant } from "../../variant.ts";

export const SCD_CDD: Variant = {
  ...SCD,
  id: "SCD/cdd",
  definition:
    "corr(ir, fused - vi) + corr(vi, fused - ir), float32; NaN if one is constant",
  source: CDD_EVALUATOR,
  compute: ({ pair: { ir, vi }, fused }) =>
    fused.workspace.lend(() => {
      const first = correlationF32(levelPlane(ir), differencePlane(fused, vi));
      const second = correlationF32(levelPlane(vi), differencePlane(fused, ir));
      return Math.fround(first + second);
    }),
};
