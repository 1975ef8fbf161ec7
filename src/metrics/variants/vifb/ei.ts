/** EI of VIFB. */
import { vifbCode } from "../../code_bases/vifb.ts";
import { EI } from "../../facts/edges/ei.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { meanEdge } from "../../shared/edges/mean_edge.ts";
import { sobelResponses } from "../../shared/edges/sobel_responses.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import type { Variant } from "../../variant.ts";

const compute: Variant["compute"] = ({ fused }) =>
  meanEdge(sobelResponses(levelMatrix(fused), "replicate"));

export const EI_VIFB: Variant = {
  ...EI,
  id: "EI/vifb",
  definition:
    "mean over all pixels of the Sobel gradient's length, weights 1 2 1 as they are, over 0..255, the edge repeated beyond the border; of colour pictures the mean over red, green and blue",
  source: vifbCode("metricsEdge_intensity.m"),
  compute,
  ofChannels: meanOfChannels(compute),
};
