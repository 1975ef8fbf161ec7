/** SD of Tang's evaluation since 2023. */
import { lt2023Code } from "../../code_bases/lt2023.ts";
import { SD } from "../../facts/sd.ts";
import { levelDeviation } from "../../shared/statistics/level_deviation.ts";
import type { Variant } from "../../variant.ts";

export const SD_LT2023: Variant = {
  ...SD,
  id: "SD/lt2023",
  definition: "population standard deviation over 0..255, float64",
  source: lt2023Code("SD_evaluation.m"),
  compute: ({ fused }) => levelDeviation(fused),
};
