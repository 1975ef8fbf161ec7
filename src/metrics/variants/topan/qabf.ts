/** Qabf of Topanxal, whose angles have a direction. */
import { topanCode } from "../../code_bases/topan.ts";
import { QABF } from "../../facts/qabf.ts";
import { directedEdges } from "../../shared/edges/directed_edges.ts";
import { edgesOfTriple } from "../../shared/edges/edges_of_triple.ts";
import { preservedEdges } from "../../shared/edges/preserved_edges.ts";
import type { Variant } from "../../variant.ts";

export const QABF_TOPAN: Variant = {
  ...QABF,
  id: "Qabf/topan",
  definition:
    "Sobel edges over 0..255, zeros beyond the border, full-circle angle atan2 of the two responses exchanged, its difference not wrapped, ratio of strengths smaller over larger plus 2^-52, constants 0.9994 -15 0.5 and 0.9879 -22 0.8, sum of weights plus 2^-52: 0 without edges",
  source: topanCode("edge_association_metric.py"),
  compute(triple): number {
    const { kept, all } = preservedEdges(
      edgesOfTriple(triple, directedEdges),
      (source, fused) =>
        Math.min(source, fused) / (Math.max(source, fused) + Number.EPSILON),
    );
    return kept / (all + Number.EPSILON);
  },
};
