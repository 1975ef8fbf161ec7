/** Nabf of the IVIF zoo, in which weak edges do not count at all. */
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { NABF } from "../../facts/edges/nabf.ts";
import { edgesOfTriple } from "../../shared/edges/edges_of_triple.ts";
import { eighthEdgesOfLevels } from "../../shared/edges/eighth_edges_of_levels.ts";
import { petrovicMeasures } from "../../shared/edges/petrovic_measures.ts";
import type { Variant } from "../../variant.ts";

export const NABF_IVIFZOO: Variant = {
  ...NABF,
  id: "Nabf/ivifzoo",
  definition:
    "weighted mean of what is not preserved where the fused edge is stronger than both sources': over 0..255, edges by Sobel weights over 8, mirrored beyond the border with the edge once, angle atan of the responses and its difference taken modulo π, preservation the root of two sigmoids (0.9999 19 0.5 and 0.9995 22 0.5), weights strength^1.5 from a strength of 2 and 0 below; NaN without such edges",
  source: IVIFZOO_CODE,
  compute(triple): number {
    const edges = edgesOfTriple(triple, eighthEdgesOfLevels);
    return petrovicMeasures(edges, 0).artefacts;
  },
};
