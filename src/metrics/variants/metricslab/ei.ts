/** EI of MetricsLab: over 0..1 and raised again, with a constant below the root. */
import { metricslabCode } from "../../code_bases/metricslab.ts";
import { EI } from "../../facts/edges/ei.ts";
import { unitMatrix } from "../../planes/unit_matrix.ts";
import { meanEdge } from "../../shared/edges/mean_edge.ts";
import { sobelResponses } from "../../shared/edges/sobel_responses.ts";
import type { Variant } from "../../variant.ts";

export const EI_METRICSLAB: Variant = {
  ...EI,
  id: "EI/metricslab",
  definition:
    "255 times the mean over all pixels of the root of the squared Sobel gradient plus 1e-10, weights 1 2 1 as they are, over 0..1, the edge repeated beyond the border: 0.00255 for a constant image",
  source: metricslabCode("ei.py"),
  compute: ({ fused }) =>
    255 * meanEdge(sobelResponses(unitMatrix(fused), "replicate"), 1e-10),
};
