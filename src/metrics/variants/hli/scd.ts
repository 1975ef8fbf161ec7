/** SCD of RFN-Nest. */
import { hliCode } from "../../code_bases/hli.ts";
import { SCD } from "../../facts/scd.ts";
import { unitDifferenceCorrelations } from "../../shared/statistics/unit_difference_correlations.ts";
import type { Variant } from "../../variant.ts";

export const SCD_HLI: Variant = {
  ...SCD,
  id: "SCD/hli",
  definition:
    "corr(fused - vi, ir) + corr(fused - ir, vi) over 0..1, float64; NaN or noise if one is constant",
  source: hliCode("analysis_SCD.m"),
  caution: "where a source, or the fused image less a source, is constant",
  compute: unitDifferenceCorrelations,
};
