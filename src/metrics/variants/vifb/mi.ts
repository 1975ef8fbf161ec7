/** MI of VIFB. */
import { vifbCode } from "../../code_bases/vifb.ts";
import { MI } from "../../facts/mi.ts";
import { informationOfSources } from "../../shared/mutual_information.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import type { Variant } from "../../variant.ts";

export const MI_VIFB: Variant = {
  ...MI,
  id: "MI/vifb",
  definition:
    "each image stretched to 0..255 and rounded (which joins no two levels; a constant image becomes 0), mutual information of the 256-level histograms in nats, sum over sources; of colour pictures the mean over red, green and blue",
  source: vifbCode("metricsMutinf.m"),
  unit: "nat",
  range: [0, null],
  compute: informationOfSources,
  ofChannels: meanOfChannels(informationOfSources),
};
