/** SD of the grey levels in float64, from the histogram: the value does not depend on where the pixels are. */
import { SD } from "../../facts/sd.ts";
import { levelDeviation } from "../../shared/statistics/level_deviation.ts";
import type { Variant } from "../../variant.ts";

export const SD_STRICT: Variant = {
  ...SD,
  id: "SD/strict",
  definition: "population standard deviation over 0..255",
  source: "Rao 1997",
  compute: ({ fused }) => levelDeviation(fused),
};
