/** Nabf of Topanxal, whose angles have a direction. */
import { topanCode } from "../../code_bases/topan.ts";
import { NABF } from "../../facts/edges/nabf.ts";
import { directedEdges } from "../../shared/edges/directed_edges.ts";
import { edgesOfTriple } from "../../shared/edges/edges_of_triple.ts";
import { petrovicMeasures } from "../../shared/edges/petrovic_measures.ts";
import type { Variant } from "../../variant.ts";

export const NABF_TOPAN: Variant = {
  ...NABF,
  id: "Nabf/topan",
  definition:
    "weighted mean of what is not preserved where the fused edge is stronger than both sources': Sobel edges over 0..255, weights 1 2 1 as they are, zeros beyond the border, full-circle angle atan2 of the two responses exchanged, likeness of angles by how many right angles their difference is off a right one, which is up to 3, preservation the root of two sigmoids (0.9999 19 0.5 and 0.9995 22 0.5), weights strength^1.5 from a strength of 2 and 0.001 below",
  source: topanCode("nabf_metric.py"),
  compute(triple): number {
    const edges = edgesOfTriple(triple, directedEdges);
    return petrovicMeasures(edges, 0.001).artefacts;
  },
};
