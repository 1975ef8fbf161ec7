/**
 * Qabf of the CDDFuse evaluator, in float32 with pairwise sums; NaN when neither source has an edge.
 *
 * Its constants are Γg 0.9994, κg -15, σg 0.5, Γα 0.9879, κα -22, σα 0.8, weight = edge strength. Where two strengths are
 * equal the evaluator takes the strength itself as their ratio (the paper says 1).
 */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { QABF } from "../../facts/qabf.ts";
import type { LoadedPair } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { edgesF32, sourceEdgesF32 } from "../../shared/edges.ts";
import type { Variant } from "../../variant.ts";

export const QABF_CDD: Variant = {
  ...QABF,
  id: "Qabf/cdd",
  definition:
    "Sobel edges with zero borders, sigmoid constants of the evaluator, float32; NaN without edges",
  source: CDD_EVALUATOR,
  compute({ pair, fused }): number {
    const { workspace, pixels } = fused, { calls } = workspace;
    const a = sourceEdgesF32(pair.ir), b = sourceEdgesF32(pair.vi);
    const kept = workspace.lend(() => {
      const { strength, angle } = edgesF32(fused);
      const each = workspace.take(4 * pixels);
      calls.keptEdgesF32(
        a.strength,
        a.angle,
        b.strength,
        b.angle,
        strength,
        angle,
        pixels,
        each,
      );
      return calls.pairwiseSum(each, pixels);
    });
    return Math.fround(kept / weights(pair));
  },
};

const weights = oncePer(({ ir, vi }: LoadedPair) => {
  const { workspace, pixels } = ir, { calls } = workspace;
  const a = sourceEdgesF32(ir), b = sourceEdgesF32(vi);
  return workspace.lend(() => {
    const each = workspace.take(4 * pixels);
    calls.edgeWeightsF32(a.strength, b.strength, pixels, each);
    return calls.pairwiseSum(each, pixels);
  });
});
