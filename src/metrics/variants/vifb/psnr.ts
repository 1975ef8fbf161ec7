/** PSNR of VIFB. */
import { vifbCode } from "../../code_bases/vifb.ts";
import { PSNR } from "../../facts/error/psnr.ts";
import { decibels } from "../../shared/statistics/decibels.ts";
import { rootOverCount } from "../../shared/statistics/root_over_count.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import type { Variant } from "../../variant.ts";

const compute: Variant["compute"] = (triple) =>
  decibels(65025 / rootOverCount(triple));

export const PSNR_VIFB: Variant = {
  ...PSNR,
  id: "PSNR/vifb",
  definition:
    "20 log10 of 255 over the root of the mean over sources of root(sum of squared differences) / " +
    "(H·W), which stands where the mean squared error should; Infinity without error; of colour pictures the mean over red, green and blue",
  source: vifbCode("metricsPsnr.m"),
  unit: "dB",
  // 10 log10(255), for one pixel.
  range: [24.06, null],
  // A root mean squared error of r >= 10 changes by ε, the ratio by 4.3 ε / r.
  tolerance: 0.0005,
  compute,
  ofChannels: meanOfChannels(compute),
};
