/** CE of VIFB. */
import { vifbCode } from "../../code_bases/vifb.ts";
import { CE } from "../../facts/information/ce.ts";
import { sharedLevelDivergence } from "../../shared/information/shared_level_divergence.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import type { Variant } from "../../variant.ts";

export const CE_VIFB: Variant = {
  ...CE,
  id: "CE/vifb",
  definition:
    "sum p_source log2(p_source / p_fused) over the grey levels that both histograms have, the others left out (no true divergence, can be negative), mean over sources; of colour pictures the mean over red, green and blue",
  source: vifbCode("metricsCross_entropy.m"),
  compute: sharedLevelDivergence,
  ofChannels: meanOfChannels(sharedLevelDivergence),
};
