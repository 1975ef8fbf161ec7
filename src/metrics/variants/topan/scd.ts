/** SCD of Topanxal's metrics. */
import { topanCode } from "../../code_bases/topan.ts";
import { SCD } from "../../facts/scd.ts";
import { differenceCorrelations } from "../../shared/statistics/difference_correlations.ts";
import type { Variant } from "../../variant.ts";

export const SCD_TOPAN: Variant = {
  ...SCD,
  id: "SCD/topan",
  definition:
    "corr(fused - vi, ir) + corr(fused - ir, vi); NaN if one is constant (float32 in the original, " +
    "float64 here)",
  source: topanCode("scd_metric.py"),
  compute(triple): number {
    const [ofIr, ofVi] = differenceCorrelations(triple);
    return ofIr + ofVi;
  },
};
