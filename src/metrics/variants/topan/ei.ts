/** EI of Topanxal, in float64 as the original. */
import { TOPAN_CODE } from "../../code_bases/topan.ts";
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
  source: TOPAN_CODE,
  unit: "grey level",
  range: [0, null],
  // A moved pixel changes the eight gradients around it by 2 beside it and √2 at its corners: 13.7 ε.
  tolerance: 0.015,
  compute: ({ fused }) =>
    meanEdge(sobelResponses(levelMatrix(fused), "replicate")),
};
