/** SCD of IVIF_ZOO. */
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { SCD } from "../../facts/scd.ts";
import { differenceCorrelations } from "../../shared/statistics/difference_correlations.ts";
import type { Variant } from "../../variant.ts";

export const SCD_IVIFZOO: Variant = {
  ...SCD,
  id: "SCD/ivifzoo",
  definition:
    "corr(fused - vi, ir) + corr(fused - ir, vi); NaN if one is constant (float32 in the original, " +
    "float64 here)",
  source: IVIFZOO_CODE,
  compute(triple): number {
    const [ofIr, ofVi] = differenceCorrelations(triple);
    return ofIr + ofVi;
  },
};
