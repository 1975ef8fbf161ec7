/** EI of bfliu7. */
import { BFLIU_CODE } from "../../code_bases/bfliu.ts";
import { EI } from "../../facts/edges/ei.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { meanEdge } from "../../shared/edges/mean_edge.ts";
import { sobelResponses } from "../../shared/edges/sobel_responses.ts";
import type { Variant } from "../../variant.ts";

export const EI_BFLIU: Variant = {
  ...EI,
  id: "EI/bfliu",
  definition:
    "mean over all pixels of the Sobel gradient's length, weights 1 2 1 as they are, over 0..255, mirrored beyond the border with the edge once, as cv2.Sobel",
  source: BFLIU_CODE,
  compute: ({ fused }) =>
    meanEdge(sobelResponses(levelMatrix(fused), "reflect")),
};
