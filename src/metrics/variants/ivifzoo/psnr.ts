/** PSNR of IVIF_ZOO. */
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { PSNR } from "../../facts/error/psnr.ts";
import { decibels } from "../../shared/statistics/decibels.ts";
import { meanSquaredError } from "../../shared/statistics/mean_squared_error.ts";
import type { Variant } from "../../variant.ts";

export const PSNR_IVIFZOO: Variant = {
  ...PSNR,
  id: "PSNR/ivifzoo",
  definition:
    "20 log10 of 255 over the root mean squared error of both sources over 0..1: 48.13 dB above what levels 0..255 give; Infinity without error (float32 in the original, float64 here)",
  source: IVIFZOO_CODE,
  unit: "dB",
  // 20 log10(255), for the greatest error.
  range: [48.13, null],
  // Where the root of the error is at least 1, a share ε that moves by 1 changes the error by 2 ε of itself: 8.7 ε.
  tolerance: 0.01,
  compute: (triple) => decibels(255 * 255 / (meanSquaredError(triple) / 65025)),
};
