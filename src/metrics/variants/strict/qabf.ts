/**
 * Qabf in float64, with the constants of the CDDFuse evaluator and its ratio of equal strengths, so that the values
 * of the two differ by arithmetic alone.
 */
import { QABF } from "../../facts/qabf.ts";
import type { LoadedPair } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { edgesF64, sourceEdgesF64 } from "../../shared/edges.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import type { Variant } from "../../variant.ts";

export const QABF_STRICT: Variant = {
  ...QABF,
  id: "Qabf/strict",
  definition:
    "Sobel edges with zero borders, sigmoid constants of the CDDFuse evaluator; undefined without edges",
  source: "Xydeas & Petrovic 2000",
  compute({ pair, fused }): number {
    const a = sourceEdgesF64(pair.ir), b = sourceEdgesF64(pair.vi);
    const all = weights(pair);
    if (all === 0) {
      throw new UndefinedMetricError(
        "Qabf",
        "neither source has an edge to keep",
      );
    }
    const { workspace, pixels } = fused;
    return workspace.lend(() => {
      const { strength, angle } = edgesF64(fused);
      return workspace.calls.keptEdgesSum(
        a.strength,
        a.angle,
        b.strength,
        b.angle,
        strength,
        angle,
        pixels,
      );
    }) / all;
  },
};

const weights = oncePer(({ ir, vi }: LoadedPair) => {
  const a = sourceEdgesF64(ir), b = sourceEdgesF64(vi);
  return ir.workspace.calls.edgeWeightsSum(a.strength, b.strength, ir.pixels);
});
