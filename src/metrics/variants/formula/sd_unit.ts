/** SD over 0..1. */
import { SD } from "../../facts/sd.ts";
import { levelDeviation } from "../../shared/statistics/level_deviation.ts";
import type { Variant } from "../../variant.ts";

export const SD_UNIT_FORMULA: Variant = {
  ...SD,
  id: "SD/formula_unit",
  definition: "population standard deviation over 0..1 (levels divided by 255)",
  source: "Rao 1997",
  unit: "1",
  range: [0, 0.5],
  digits: 4,
  // That of levels 0..255, 0.005, divided by 255.
  tolerance: 2e-5,
  compute: ({ fused }) => levelDeviation(fused) / 255,
};
