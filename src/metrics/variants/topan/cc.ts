/** CC of Topanxal's metrics. */
import { topanCode } from "../../code_bases/topan.ts";
import { CC } from "../../facts/cc.ts";
import { sourceCorrelations } from "../../shared/statistics/source_correlations.ts";
import type { Variant } from "../../variant.ts";

export const CC_TOPAN: Variant = {
  ...CC,
  id: "CC/topan",
  definition:
    "mean over sources of Pearson's correlation; NaN if one image is constant (float32 in the original, " +
    "float64 here)",
  source: topanCode("cc_metric.py"),
  compute(triple): number {
    const [withIr, withVi] = sourceCorrelations(triple);
    return (withIr + withVi) / 2;
  },
};
