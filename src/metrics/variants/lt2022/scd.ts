/** SCD of Tang's evaluation of 2022. */
import { lt2022Code } from "../../code_bases/lt2022.ts";
import { SCD } from "../../facts/scd.ts";
import { unitDifferenceCorrelations } from "../../shared/statistics/unit_difference_correlations.ts";
import type { Variant } from "../../variant.ts";

export const SCD_LT2022: Variant = {
  ...SCD,
  id: "SCD/lt2022",
  definition:
    "corr(fused - vi, ir) + corr(fused - ir, vi) over 0..1, float64; NaN or noise if one is constant",
  source: lt2022Code("analysis_SCD.m"),
  caution: "where a source, or the fused image less a source, is constant",
  compute: unitDifferenceCorrelations,
};
