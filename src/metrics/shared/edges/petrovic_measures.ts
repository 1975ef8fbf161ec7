/** Preservation and artefacts of edges by Petrovic, the latter as Shreyamsha Kumar counts them. */
import { matrixWorkspace } from "../../planes/matrix_workspace.ts";
import type { EdgeMap } from "./edge_map.ts";
import type { TripleEdges } from "./edges_of_triple.ts";

/** Weighted means over all pixels and both sources; NaN where all weights are 0. */
export interface PetrovicMeasures {
  /** Of the preservation. */
  readonly preserved: number;
  /** Of what is not preserved, where the fused image has a stronger edge than both sources; 0 elsewhere. */
  readonly artefacts: number;
}

/**
 * The preservation of a source's edge is the root of a sigmoid of the ratio of strengths (0.9999, slope 19) times one of
 * the likeness of angles (0.9995, slope 22), both about 0.5; the ratio is 0 where a strength is.
 *
 * An edge weighs its strength to the power 1.5, or `least` below a strength of 2.
 */
export function petrovicMeasures(
  { ir, vi, fused }: TripleEdges,
  least: number,
): PetrovicMeasures {
  const workspace = matrixWorkspace();
  return workspace.lend(() => {
    const put = ({ strength, angle }: EdgeMap) =>
      [workspace.put(strength), workspace.put(angle)] as const;
    const sums = workspace.take(24);
    workspace.calls.petrovicSums(
      ...put(ir),
      ...put(vi),
      ...put(fused),
      fused.strength.length,
      least,
      sums,
    );
    const [preserved, artefacts, weights] = workspace.doubles(sums, 3);
    return {
      preserved: preserved! / weights!,
      artefacts: artefacts! / weights!,
    };
  });
}
