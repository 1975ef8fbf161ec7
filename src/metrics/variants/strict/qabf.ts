/**
 * Qabf in float64, with the constants of the CDDFuse evaluator and its ratio of equal strengths, so that the values
 * of the two differ by arithmetic alone.
 */
import { QABF } from "../../facts/qabf.ts";
import { preservedLevelEdges } from "../../shared/edges/preserved_level_edges.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import type { Variant } from "../../variant.ts";

export const QABF_STRICT: Variant = {
  ...QABF,
  id: "Qabf/strict",
  definition:
    "Sobel edges with zero borders, sigmoid constants of the CDDFuse evaluator; undefined without edges",
  source: "Xydeas & Petrovic 2000",
  compute(triple): number {
    const { kept, all } = preservedLevelEdges(triple);
    if (all === 0) {
      throw new UndefinedMetricError(
        "Qabf",
        "neither source has an edge to keep",
      );
    }
    return kept / all;
  },
};
