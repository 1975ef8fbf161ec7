/** EN of VIFB. */
import { vifbCode } from "../../code_bases/vifb.ts";
import { EN } from "../../facts/en.ts";
import { entropy } from "../../shared/entropy.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import type { Variant } from "../../variant.ts";

const compute: Variant["compute"] = ({ fused }) => entropy(fused);

export const EN_VIFB: Variant = {
  ...EN,
  id: "EN/vifb",
  definition:
    "histogram of 256 levels, bits; of colour pictures the mean over red, green and blue",
  source: vifbCode("metricsEntropy.m"),
  compute,
  ofChannels: meanOfChannels(compute),
};
