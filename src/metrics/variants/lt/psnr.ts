/** PSNR of Tang's evaluation. */
import { lt2023Code } from "../../code_bases/lt2023.ts";
import { PSNR } from "../../facts/error/psnr.ts";
import { decibels } from "../../shared/statistics/decibels.ts";
import { meanSquaredError } from "../../shared/statistics/mean_squared_error.ts";
import type { Variant } from "../../variant.ts";

export const PSNR_LT: Variant = {
  ...PSNR,
  id: "PSNR/lt",
  definition:
    "20 log10 of 255 over the root mean squared error of both sources over 0..1: 48.13 dB above what " +
    "levels 0..255 give; Infinity without error",
  source: lt2023Code("PSNR_evaluation.m"),
  unit: "dB",
  // 20 log10(255), for the greatest error.
  range: [48.13, null],
  // A root mean squared error of r >= 10 changes by ε, the ratio by 8.7 ε / r.
  tolerance: 0.001,
  compute: (triple) => decibels(255 * 255 / (meanSquaredError(triple) / 65025)),
};
