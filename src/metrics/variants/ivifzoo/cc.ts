/** CC of IVIF_ZOO. */
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { CC } from "../../facts/cc.ts";
import { sourceCorrelations } from "../../shared/statistics/source_correlations.ts";
import type { Variant } from "../../variant.ts";

export const CC_IVIFZOO: Variant = {
  ...CC,
  id: "CC/ivifzoo",
  definition:
    "mean over sources of Pearson's correlation; NaN if one image is constant (float32 in the original, " +
    "float64 here)",
  source: IVIFZOO_CODE,
  compute(triple): number {
    const [withIr, withVi] = sourceCorrelations(triple);
    return (withIr + withVi) / 2;
  },
};
