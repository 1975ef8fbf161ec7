/** EI of the IVIF zoo: float32 there, which float64 meets. */
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { EI } from "../../facts/edges/ei.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { meanEdge } from "../../shared/edges/mean_edge.ts";
import { sobelResponses } from "../../shared/edges/sobel_responses.ts";
import type { Variant } from "../../variant.ts";

export const EI_IVIFZOO: Variant = {
  ...EI,
  id: "EI/ivifzoo",
  definition:
    "mean over all pixels of the Sobel gradient's length, weights 1 2 1 as they are, over 0..255, zeros beyond the border, which are an edge of every bright image, in float32 there",
  source: IVIFZOO_CODE,
  compute: ({ fused }) => meanEdge(sobelResponses(levelMatrix(fused), "zero")),
};
