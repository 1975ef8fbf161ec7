/** EI in float64. */
import { EI } from "../../facts/edges/ei.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { meanEdge } from "../../shared/edges/mean_edge.ts";
import { sobelResponses } from "../../shared/edges/sobel_responses.ts";
import type { Variant } from "../../variant.ts";

export const EI_STRICT: Variant = {
  ...EI,
  id: "EI/strict",
  definition:
    "mean over all pixels of the Sobel gradient's length, weights 1 2 1 as they are, the edge repeated beyond the border",
  source: "Rajalingam & Priya 2018",
  compute: ({ fused }) =>
    meanEdge(sobelResponses(levelMatrix(fused), "replicate")),
};
