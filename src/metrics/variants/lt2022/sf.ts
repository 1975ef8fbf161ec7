/** SF of the evaluation of Linfeng Tang in 2022, which takes levels as 0..1. */
import { lt2022Code } from "../../code_bases/lt2022.ts";
import { SF } from "../../facts/sf.ts";
import { squaredDifferences } from "../../shared/squared_differences.ts";
import type { Variant } from "../../variant.ts";

export const SF_LT2022: Variant = {
  ...SF,
  id: "SF/lt2022",
  definition:
    "root of the summed mean squared horizontal and vertical differences, over 0..1; NaN under 2 px a side",
  source: lt2022Code("SF_evaluation.m"),
  unit: "1",
  digits: 4,
  // Of a value over 0..255, 0.003; a 255th of that here.
  tolerance: 2e-5,
  compute({ fused }): number {
    const { across, down } = squaredDifferences(fused);
    return Math.sqrt(
      across.exact / across.count + down.exact / down.count,
    ) / 255;
  },
};
