/** SD of Tang's evaluation of 2022, which subtracts and squares 8-bit integers. */
import { lt2022Code } from "../../code_bases/lt2022.ts";
import { SD } from "../../facts/sd.ts";
import { histogram } from "../../shared/histogram.ts";
import { meanOfColumnMeans } from "../../shared/statistics/mean_of_column_means.ts";
import type { Variant } from "../../variant.ts";

export const SD_LT2022: Variant = {
  ...SD,
  id: "SD/lt2022",
  definition:
    "root of the mean square of level - mean in saturating 8-bit integers: the difference is rounded, 0 " +
    "below the mean, its square at most 255",
  source: lt2022Code("SD_evaluation.m"),
  range: [0, 16],
  // A square changes by at most 30, its mean by 30 ε, the root by that over twice a root of at least 3. (A mean that
  // crosses a half level rounds all differences anew: only there does it jump.)
  tolerance: 0.005,
  compute({ fused }): number {
    const counts = histogram(fused), mean = meanOfColumnMeans(fused);
    let squares = 0;
    for (let level = 0; level < 256; level++) {
      // Half a level goes away from zero, which above the mean is up.
      const difference = Math.max(Math.floor(level - mean + 0.5), 0);
      squares += counts[level]! * Math.min(difference * difference, 255);
    }
    return Math.sqrt(squares / fused.pixels);
  },
};
