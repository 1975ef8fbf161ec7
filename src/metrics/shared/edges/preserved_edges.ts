/** How much of the sources' edges a fused image preserves, with the constants of Xydeas and Petrovic 2000. */
import { exp } from "../../../numeric/exp.ts";
import type { EdgeMap } from "./edge_map.ts";
import type { TripleEdges } from "./edges_of_triple.ts";

/** Sums over all pixels and both sources; their ratio is the metric. */
export interface PreservedEdges {
  /** Of strength times preservation. */
  readonly kept: number;
  /** Of strength. */
  readonly all: number;
}

/**
 * Preservation is a sigmoid of the ratio of strengths (Γ 0.9994, κ -15, σ 0.5) times one of the likeness of angles
 * (Γ 0.9879, κ -22, σ 0.8).
 *
 * The likeness is 1 - |difference| / (π/2), for differences above π/2 too, where it is negative.
 *
 * @param ratioOf Of the strengths of a source and the fused image.
 */
export function preservedEdges(
  { ir, vi, fused }: TripleEdges,
  ratioOf: (source: number, fused: number) => number,
): PreservedEdges {
  const ofIr = ofSource(ir, fused, ratioOf),
    ofVi = ofSource(vi, fused, ratioOf);
  return { kept: ofIr.kept + ofVi.kept, all: ofIr.all + ofVi.all };
}

function ofSource(
  source: EdgeMap,
  fused: EdgeMap,
  ratioOf: (source: number, fused: number) => number,
): PreservedEdges {
  let kept = 0, all = 0;
  for (let at = 0; at < source.strength.length; at++) {
    const strength = source.strength[at]!;
    if (strength === 0) continue;
    const ratio = ratioOf(strength, fused.strength[at]!);
    const turn = Math.abs(source.angle[at]! - fused.angle[at]!);
    const likeness = 1 - turn / (Math.PI / 2);
    kept += strength * (0.9994 / (1 + exp(-15 * (ratio - 0.5)))) *
      (0.9879 / (1 + exp(-22 * (likeness - 0.8))));
    all += strength;
  }
  return { kept, all };
}
