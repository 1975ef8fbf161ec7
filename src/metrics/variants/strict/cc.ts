/** CC in float64. */
import { CC } from "../../facts/cc.ts";
import { sourceCorrelations } from "../../shared/statistics/source_correlations.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import type { Variant } from "../../variant.ts";

export const CC_STRICT: Variant = {
  ...CC,
  id: "CC/strict",
  definition:
    "mean over sources of Pearson's correlation; undefined if one image is constant",
  source: "Pearson 1896",
  compute(triple): number {
    const [withIr, withVi] = sourceCorrelations(triple);
    const value = (withIr + withVi) / 2;
    if (Number.isNaN(value)) {
      throw new UndefinedMetricError(
        "CC",
        "a constant image correlates with nothing",
      );
    }
    return value;
  },
};
