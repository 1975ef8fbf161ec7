/** SCD in float64: what the fused image has beyond one source should be the other one. A sum of two by definition. */
import { SCD } from "../../facts/scd.ts";
import { correlations } from "../../shared/correlations.ts";
import { differencePlane, levelPlane } from "../../shared/whole_plane.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import type { Variant } from "../../variant.ts";

export const SCD_STRICT: Variant = {
  ...SCD,
  id: "SCD/strict",
  definition:
    "corr(ir, fused - vi) + corr(vi, fused - ir); undefined if one is constant",
  source: "Aslantas & Bendes 2015",
  compute({ pair: { ir, vi }, fused }): number {
    const [first, second] = fused.workspace.lend(() =>
      correlations(
        [levelPlane(ir), differencePlane(fused, vi)],
        [levelPlane(vi), differencePlane(fused, ir)],
      )
    );
    const value = first + second;
    if (Number.isNaN(value)) {
      throw new UndefinedMetricError(
        "SCD",
        "a source, or the fused image less a source, is constant",
      );
    }
    return value;
  },
};
