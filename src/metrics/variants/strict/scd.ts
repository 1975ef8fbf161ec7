/** SCD in float64: what the fused image has beyond one source should be the other one. A sum of two by definition. */
import { SCD } from "../../facts/scd.ts";
import { differenceCorrelations } from "../../shared/statistics/difference_correlations.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import type { Variant } from "../../variant.ts";

export const SCD_STRICT: Variant = {
  ...SCD,
  id: "SCD/strict",
  definition:
    "corr(ir, fused - vi) + corr(vi, fused - ir); undefined if one is constant",
  source: "Aslantas & Bendes 2015",
  compute(triple): number {
    const [first, second] = differenceCorrelations(triple);
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
