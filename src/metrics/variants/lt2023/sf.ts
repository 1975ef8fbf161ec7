/** SF of the evaluation of Linfeng Tang in 2023. */
import { lt2023Code } from "../../code_bases/lt2023.ts";
import { SF } from "../../facts/sf.ts";
import { squaredDifferences } from "../../shared/squared_differences.ts";
import type { Variant } from "../../variant.ts";

export const SF_LT2023: Variant = {
  ...SF,
  id: "SF/lt2023",
  definition:
    "root of the summed mean squared horizontal and vertical differences, over 0..255; NaN under 2 px a side",
  source: lt2023Code("SF_evaluation.m"),
  compute({ fused }): number {
    const { across, down } = squaredDifferences(fused);
    return Math.sqrt(across.exact / across.count + down.exact / down.count);
  },
};
