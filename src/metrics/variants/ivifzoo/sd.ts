/** SD of IVIF_ZOO. */
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { SD } from "../../facts/sd.ts";
import { levelDeviation } from "../../shared/statistics/level_deviation.ts";
import type { Variant } from "../../variant.ts";

export const SD_IVIFZOO: Variant = {
  ...SD,
  id: "SD/ivifzoo",
  definition:
    "population standard deviation over 0..255 (float32 in the original, float64 here)",
  source: IVIFZOO_CODE,
  compute: ({ fused }) => levelDeviation(fused),
};
