/** SD of the grey levels in float64, from the histogram: the value does not depend on where the pixels are. */
import { SD } from "../../facts/sd.ts";
import { histogram, levelSum } from "../../shared/histogram.ts";
import type { Variant } from "../../variant.ts";

export const SD_STRICT: Variant = {
  ...SD,
  id: "SD/strict",
  definition: "population standard deviation over 0..255",
  source: "Rao 1997",
  compute({ fused }): number {
    const counts = histogram(fused);
    const mean = levelSum(fused) / fused.pixels;
    let squares = 0;
    for (let level = 0; level < 256; level++) {
      squares += counts[level]! * (level - mean) * (level - mean);
    }
    return Math.sqrt(squares / fused.pixels);
  },
};
