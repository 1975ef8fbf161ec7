/** Qabf by Petrovic inside the Nabf of Linfeng Tang in 2023. */
import { lt2023Code } from "../../code_bases/lt2023.ts";
import { QABF } from "../../facts/qabf.ts";
import { petrovicOfLevels } from "../../shared/edges/petrovic_of_levels.ts";
import type { Variant } from "../../variant.ts";

export const QABF_PETROVIC_LT2023: Variant = {
  ...QABF,
  id: "Qabf/lt2023_petrovic",
  definition:
    "what analysis_nabf.m calls QABF and does not return, over 0..255, the fused image as the fused one: edges by Sobel weights over 8, mirrored beyond the border with the edge once, angle atan of the responses and its difference taken modulo π, preservation the root of two sigmoids (0.9999 19 0.5 and 0.9995 22 0.5), weights strength^1.5 from a strength of 2 and 0.001 below",
  source: lt2023Code("analysis_nabf.m"),
  compute: (triple) => petrovicOfLevels(triple).preserved,
};
