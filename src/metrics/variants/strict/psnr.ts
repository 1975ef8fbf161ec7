/** PSNR of each source, averaged. */
import { PSNR } from "../../facts/error/psnr.ts";
import { decibels } from "../../shared/statistics/decibels.ts";
import { squaredErrors } from "../../shared/statistics/squared_errors.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import type { Variant } from "../../variant.ts";

export const PSNR_STRICT: Variant = {
  ...PSNR,
  id: "PSNR/strict",
  definition:
    "mean over sources of 10 log10(255² / mean squared error); undefined if the fused image is a source",
  source: "Jagalingam & Hegde 2015",
  unit: "dB",
  range: [0, null],
  // A root mean squared error of r >= 10 changes by ε, the ratio by 8.7 ε / r.
  tolerance: 0.001,
  compute(triple): number {
    const [ofIr, ofVi] = squaredErrors(triple).map((sum) => {
      if (sum === 0) {
        throw new UndefinedMetricError(
          "PSNR",
          "the fused image is one of its sources, and a ratio to no error is infinite",
        );
      }
      return decibels(65025 * triple.fused.pixels / sum);
    });
    return (ofIr! + ofVi!) / 2;
  },
};
