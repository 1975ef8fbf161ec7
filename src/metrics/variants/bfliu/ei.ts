/** EI of bfliu7. */
import { bfliuCode } from "../../code_bases/bfliu.ts";
import { EI } from "../../facts/edges/ei.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { meanEdge } from "../../shared/edges/mean_edge.ts";
import { sobelResponses } from "../../shared/edges/sobel_responses.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import type { Variant } from "../../variant.ts";

const compute: Variant["compute"] = ({ fused }) =>
  meanEdge(sobelResponses(levelMatrix(fused), "reflect"));

export const EI_BFLIU: Variant = {
  ...EI,
  id: "EI/bfliu",
  definition:
    "mean over all pixels of the Sobel gradient's length, weights 1 2 1 as they are, over 0..255, mirrored beyond the border with the edge once, as cv2.Sobel; of colour pictures the mean over red, green and blue",
  source: bfliuCode("edge_intensity.py"),
  compute,
  ofChannels: meanOfChannels(compute),
};
