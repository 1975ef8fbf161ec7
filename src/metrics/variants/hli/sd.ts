/** SD of RFN-Nest, which grows with the size of the image. */
import { hliCode } from "../../code_bases/hli.ts";
import { SD } from "../../facts/sd.ts";
import { squaredDeviations } from "../../shared/statistics/squared_deviations.ts";
import type { Variant } from "../../variant.ts";

export const SD_HLI: Variant = {
  ...SD,
  id: "SD/hli",
  definition:
    "root of the summed squared deviation from the mean over 0..1, not divided by the number of pixels",
  source: hliCode("analysis_sd.m"),
  unit: "1",
  range: [0, null],
  // That of levels 0..255, 0.005, times √(H·W) / 255: for 640x480.
  tolerance: 0.011,
  compute: ({ fused }) => Math.sqrt(squaredDeviations(fused)) / 255,
};
