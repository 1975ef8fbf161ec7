/** PSNR of bfliu7's evaluation. */
import { bfliuCode } from "../../code_bases/bfliu.ts";
import { PSNR } from "../../facts/error/psnr.ts";
import { decibels } from "../../shared/statistics/decibels.ts";
import { rootOverCount } from "../../shared/statistics/root_over_count.ts";
import type { Variant } from "../../variant.ts";

export const PSNR_BFLIU: Variant = {
  ...PSNR,
  id: "PSNR/bfliu",
  definition:
    "20 log10 of 255 over the root of the mean over sources of root(sum of squared differences) / " +
    "(H·W), as VIFB has it in place of the mean squared error; Infinity without error",
  source: bfliuCode("psnr.py"),
  unit: "dB",
  // 10 log10(255), for one pixel.
  range: [24.06, null],
  // A root mean squared error of r >= 10 changes by ε, the ratio by 4.3 ε / r.
  tolerance: 0.0005,
  compute: (triple) => decibels(65025 / rootOverCount(triple)),
};
