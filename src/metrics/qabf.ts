/**
 * Qabf: how much of the sources' edges the fused image keeps (Xydeas & Petrovic 2000), 0..1.
 *
 * Constants as in the CDDFuse evaluator: Γg 0.9994, κg -15, σg 0.5, Γα 0.9879, κα -22, σα 0.8, weight = edge strength.
 * Where two strengths are equal the evaluator takes the strength itself as their ratio (the paper says 1); both
 * profiles keep that, so that their values differ by arithmetic alone.
 */
import { edgesF32, edgesF64, sourceEdgesF32, sourceEdgesF64 } from "./edges.ts";
import type { LoadedPair, LoadedTriple } from "./kernels/loaded_triple.ts";
import { oncePer } from "./kernels/once_per.ts";
import { UndefinedMetricError } from "./undefined_metric_error.ts";

/** In float32 with pairwise sums; NaN when neither source has an edge. */
export function qabfCdd({ pair, fused }: LoadedTriple): number {
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
  return Math.fround(kept / weightsF32(pair));
}

/**
 * In float64.
 *
 * @throws {UndefinedMetricError} when neither source has an edge.
 */
export function qabfStrict({ pair, fused }: LoadedTriple): number {
  const a = sourceEdgesF64(pair.ir), b = sourceEdgesF64(pair.vi);
  const weights = weightsF64(pair);
  if (weights === 0) {
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
  }) / weights;
}

const weightsF32 = oncePer(({ ir, vi }: LoadedPair) => {
  const { workspace, pixels } = ir, { calls } = workspace;
  const a = sourceEdgesF32(ir), b = sourceEdgesF32(vi);
  return workspace.lend(() => {
    const each = workspace.take(4 * pixels);
    calls.edgeWeightsF32(a.strength, b.strength, pixels, each);
    return calls.pairwiseSum(each, pixels);
  });
});

const weightsF64 = oncePer(({ ir, vi }: LoadedPair) => {
  const a = sourceEdgesF64(ir), b = sourceEdgesF64(vi);
  return ir.workspace.calls.edgeWeightsSum(a.strength, b.strength, ir.pixels);
});
