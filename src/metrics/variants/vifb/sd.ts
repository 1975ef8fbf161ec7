/** SD of VIFB, which calls it variance. */
import { vifbCode } from "../../code_bases/vifb.ts";
import { SD } from "../../facts/sd.ts";
import { levelDeviation } from "../../shared/statistics/level_deviation.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import type { Variant } from "../../variant.ts";

const compute: Variant["compute"] = ({ fused }) => levelDeviation(fused);

export const SD_VIFB: Variant = {
  ...SD,
  id: "SD/vifb",
  definition:
    "population standard deviation over 0..255, float64 (printed as variance); of colour pictures the mean over red, green and blue",
  source: vifbCode("metricsVariance.m"),
  compute,
  ofChannels: meanOfChannels(compute),
};
