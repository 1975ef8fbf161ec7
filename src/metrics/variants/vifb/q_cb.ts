/** Q_CB of VIFB, which took it from Liu's toolbox. */
import { vifbCode } from "../../code_bases/vifb.ts";
import { Q_CB } from "../../facts/perception/q_cb.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import { chenBlumQuality } from "../../shared/perception/chen_blum_quality.ts";
import type { Variant } from "../../variant.ts";

export const Q_CB_VIFB: Variant = {
  ...Q_CB,
  id: "Q_CB/vifb",
  definition:
    "each image stretched to 0..255 and rounded, filtered in the frequency domain by exp(-(r/15.387)^2) - " +
    "0.7622 exp(-(r/1.3456)^2), r 1/15 for one wave through a side whatever its length; local contrast C is the " +
    "absolute ratio less 1 of 31x31 Gaussians of sigma 2 and 4, zeros outside; masked C^3/(C^2+0.0001); smaller by " +
    "larger, sources weighted by squares, mean over all pixels; NaN where an image is constant; colour pictures: " +
    "mean over the channels",
  source: vifbCode("metricsQcb.m"),
  compute: chenBlumQuality,
  ofChannels: meanOfChannels(chenBlumQuality),
};
