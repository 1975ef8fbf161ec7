/** SD with the sample's divisor, the default of `torch.std` and of MATLAB's `std`. */
import { SD } from "../../facts/sd.ts";
import { squaredDeviations } from "../../shared/statistics/squared_deviations.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import type { Variant } from "../../variant.ts";

export const SD_SAMPLE_FORMULA: Variant = {
  ...SD,
  id: "SD/formula_sample",
  definition:
    "sample standard deviation over 0..255, divisor H·W - 1; undefined for an image of one pixel",
  source: "Rao 1997",
  // Of two pixels, 0 and 255.
  range: [0, 180.4],
  compute({ fused }): number {
    if (fused.pixels === 1) {
      throw new UndefinedMetricError("SD", "one pixel is no sample");
    }
    return Math.sqrt(squaredDeviations(fused) / (fused.pixels - 1));
  },
};
