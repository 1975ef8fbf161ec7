/** EI of VIFB. */
import { VIFB_CODE } from "../../code_bases/vifb.ts";
import { EI } from "../../facts/edges/ei.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { meanEdge } from "../../shared/edges/mean_edge.ts";
import { sobelResponses } from "../../shared/edges/sobel_responses.ts";
import type { Variant } from "../../variant.ts";

export const EI_VIFB: Variant = {
  ...EI,
  id: "EI/vifb",
  definition:
    "mean over all pixels of the Sobel gradient's length, weights 1 2 1 as they are, over 0..255, the edge repeated beyond the border",
  source: VIFB_CODE,
  unit: "grey level",
  range: [0, null],
  // A moved pixel changes the eight gradients around it by 2 beside it and √2 at its corners: 13.7 ε.
  tolerance: 0.015,
  compute: ({ fused }) =>
    meanEdge(sobelResponses(levelMatrix(fused), "replicate")),
};
