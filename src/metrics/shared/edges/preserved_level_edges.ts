/** How much of the sources' edges a fused image preserves, over 0..255, with the constants and the ratio of the CDDFuse evaluator. */
import type { LoadedPair, LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { edgesF64, sourceEdgesF64 } from "../edges.ts";
import type { PreservedEdges } from "./preserved_edges.ts";

/** Sobel edges with zeros beyond the border, float64; where two strengths are equal their ratio is the strength itself. */
export const preservedLevelEdges: (triple: LoadedTriple) => PreservedEdges =
  oncePer(({ pair, fused }: LoadedTriple) => {
    const a = sourceEdgesF64(pair.ir), b = sourceEdgesF64(pair.vi);
    const { workspace, pixels } = fused;
    const kept = workspace.lend(() => {
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
    });
    return { kept, all: weights(pair) };
  });

const weights = oncePer(({ ir, vi }: LoadedPair) => {
  const a = sourceEdgesF64(ir), b = sourceEdgesF64(vi);
  return ir.workspace.calls.edgeWeightsSum(a.strength, b.strength, ir.pixels);
});
