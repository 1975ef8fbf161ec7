/** CC of Tang's evaluation of 2022. */
import { lt2022Code } from "../../code_bases/lt2022.ts";
import { CC } from "../../facts/cc.ts";
import { sourceCorrelations } from "../../shared/statistics/source_correlations.ts";
import type { Variant } from "../../variant.ts";

export const CC_LT2022: Variant = {
  ...CC,
  id: "CC/lt2022",
  definition:
    "mean over sources of Pearson's correlation over 0..1, float64, vi less the mean of ir in one " +
    "product, which changes nothing; NaN if one image is constant",
  source: lt2022Code("CC_evaluation.m"),
  caution: "in constant images",
  compute(triple): number {
    const [withIr, withVi] = sourceCorrelations(triple);
    return (withIr + withVi) / 2;
  },
};
