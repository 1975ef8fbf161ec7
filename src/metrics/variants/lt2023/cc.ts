/** CC of Tang's evaluation since 2023. */
import { lt2023Code } from "../../code_bases/lt2023.ts";
import { CC } from "../../facts/cc.ts";
import { sourceCorrelations } from "../../shared/statistics/source_correlations.ts";
import type { Variant } from "../../variant.ts";

export const CC_LT2023: Variant = {
  ...CC,
  id: "CC/lt2023",
  definition:
    "mean over sources of Pearson's correlation over 0..255, float64, vi less the mean of ir in one " +
    "product, which changes nothing; NaN if one image is constant",
  source: lt2023Code("CC_evaluation.m"),
  compute(triple): number {
    const [withIr, withVi] = sourceCorrelations(triple);
    return (withIr + withVi) / 2;
  },
};
