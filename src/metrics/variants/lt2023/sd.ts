/** SD of Tang's evaluation since 2023. */
import { LT2023_CODE } from "../../code_bases/lt2023.ts";
import { SD } from "../../facts/sd.ts";
import { levelDeviation } from "../../shared/statistics/level_deviation.ts";
import type { Variant } from "../../variant.ts";

export const SD_LT2023: Variant = {
  ...SD,
  id: "SD/lt2023",
  definition: "population standard deviation over 0..255, float64",
  source: LT2023_CODE,
  compute: ({ fused }) => levelDeviation(fused),
};
