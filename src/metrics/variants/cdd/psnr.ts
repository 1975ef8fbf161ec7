/** PSNR of the CDDFuse evaluator. */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { PSNR } from "../../facts/error/psnr.ts";
import { histogram } from "../../shared/histogram.ts";
import { decibels } from "../../shared/statistics/decibels.ts";
import { meanSquaredError } from "../../shared/statistics/mean_squared_error.ts";
import type { Variant } from "../../variant.ts";

export const PSNR_CDD: Variant = {
  ...PSNR,
  id: "PSNR/cdd",
  definition:
    "10 log10 of the squared maximum of the fused image, in place of 255, over the mean squared error " +
    "of both sources; Infinity without error, -Infinity for a black fused image (float32 in the " +
    "original, float64 here)",
  source: CDD_EVALUATOR,
  unit: "dB",
  range: [null, null],
  // A root mean squared error of r >= 10 changes by ε, the ratio by 8.7 ε / r; and the maximum may change by one of at
  // least 200 levels: 20 log10(201 / 200).
  tolerance: 0.045,
  compute(triple): number {
    const peak = histogram(triple.fused).findLastIndex((count) => count > 0);
    return decibels(peak * peak / meanSquaredError(triple));
  },
};
