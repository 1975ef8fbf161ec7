/** Qabf of VIFB. */
import { vifbCode } from "../../code_bases/vifb.ts";
import { QABF } from "../../facts/qabf.ts";
import { qabfOfLevels } from "../../shared/edges/qabf_of_levels.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import type { Variant } from "../../variant.ts";

export const QABF_VIFB: Variant = {
  ...QABF,
  id: "Qabf/vifb",
  definition:
    "Sobel edges over 0..255, zeros beyond the border, angle atan(Sy/Sx) and π/2 where Sx is 0, its difference not wrapped, constants 0.9994 -15 0.5 and 0.9879 -22 0.8, weights the strengths, and where two strengths are equal the strength itself as their ratio; NaN without edges; of colour pictures the mean over red, green and blue",
  source: vifbCode("metricsQabf.m"),
  compute: qabfOfLevels,
  ofChannels: meanOfChannels(qabfOfLevels),
};
