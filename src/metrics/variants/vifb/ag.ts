/** AG of VIFB: a sum over all pixels, divided by fewer. */
import { vifbCode } from "../../code_bases/vifb.ts";
import { AG } from "../../facts/ag.ts";
import { gradientStrength } from "../../shared/edges/gradient_strength.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import type { Variant } from "../../variant.ts";

const compute: Variant["compute"] = ({ fused }) =>
  gradientStrength(fused) / ((fused.width - 1) * (fused.height - 1));

export const AG_VIFB: Variant = {
  ...AG,
  id: "AG/vifb",
  definition:
    "root of half the squared gradient, central differences, one-sided at the border, its sum over all pixels divided by (H-1)(W-1), of 0..255; undefined under 2 px a side; of colour pictures the mean over red, green and blue",
  source: vifbCode("metricsAvg_gradient.m"),
  compute,
  ofChannels: meanOfChannels(compute),
};
