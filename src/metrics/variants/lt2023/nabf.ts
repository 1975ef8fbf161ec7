/** Nabf that the evaluation of Linfeng Tang prints in 2023: it hands its images over in the wrong order. */
import { lt2023Code } from "../../code_bases/lt2023.ts";
import { NABF } from "../../facts/edges/nabf.ts";
import { eighthEdgesOfLevels } from "../../shared/edges/eighth_edges_of_levels.ts";
import { petrovicMeasures } from "../../shared/edges/petrovic_measures.ts";
import type { Variant } from "../../variant.ts";

export const NABF_LT2023: Variant = {
  ...NABF,
  id: "Nabf/lt2023",
  definition:
    "arguments exchanged: the infrared image is taken as the fused one, the visible and the fused image as the sources; weighted mean of what is not preserved where the fused edge is stronger than both sources': over 0..255, edges by Sobel weights over 8, mirrored beyond the border with the edge once, angle atan of the responses and its difference taken modulo π, preservation the root of two sigmoids (0.9999 19 0.5 and 0.9995 22 0.5), weights strength^1.5 from a strength of 2 and 0.001 below",
  source: lt2023Code("analysis_nabf.m"),
  compute({ pair: { ir, vi }, fused }): number {
    const exchanged = {
      ir: eighthEdgesOfLevels(vi),
      vi: eighthEdgesOfLevels(fused),
      fused: eighthEdgesOfLevels(ir),
    };
    return petrovicMeasures(exchanged, 0.001).artefacts;
  },
};
