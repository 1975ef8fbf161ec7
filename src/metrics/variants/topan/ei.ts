/** EI of Topanxal, in float64 as the original. */
import { topanCode } from "../../code_bases/topan.ts";
import { EI } from "../../facts/edges/ei.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { meanEdge } from "../../shared/edges/mean_edge.ts";
import { sobelResponses } from "../../shared/edges/sobel_responses.ts";
import type { Variant } from "../../variant.ts";

export const EI_TOPAN: Variant = {
  ...EI,
  id: "EI/topan",
  definition:
    "mean over all pixels of the Sobel gradient's length, weights 1 2 1 as they are, over 0..255, the edge repeated beyond the border, in float64",
  source: topanCode("edge_intensity_metric.py"),
  compute: ({ fused }) =>
    meanEdge(sobelResponses(levelMatrix(fused), "replicate")),
};
