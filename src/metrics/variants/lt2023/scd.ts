/** SCD of Tang's evaluation since 2023. */
import { lt2023Code } from "../../code_bases/lt2023.ts";
import { SCD } from "../../facts/scd.ts";
import { differenceCorrelations } from "../../shared/statistics/difference_correlations.ts";
import type { Variant } from "../../variant.ts";

export const SCD_LT2023: Variant = {
  ...SCD,
  id: "SCD/lt2023",
  definition:
    "corr(fused - vi, ir) + corr(fused - ir, vi) over 0..255, float64; NaN if one is constant",
  source: lt2023Code("analysis_SCD.m"),
  compute(triple): number {
    const [ofIr, ofVi] = differenceCorrelations(triple);
    return ofIr + ofVi;
  },
};
