/** The plain reference of `petrovicMeasures`: preservation and artefacts of edges by Petrovic, the latter as Shreyamsha Kumar counts them. */
import { exp } from "../../../../src/numeric/exp.ts";
import type { PetrovicMeasures } from "../../../../src/metrics/shared/edges/petrovic_measures.ts";
import type { TripleEdges } from "../../../../src/metrics/shared/edges/edges_of_triple.ts";

/**
 * The preservation of a source's edge is the root of a sigmoid of the ratio of strengths (0.9999, slope 19) times one of
 * the likeness of angles (0.9995, slope 22), both about 0.5; the ratio is 0 where a strength is.
 *
 * An edge weighs its strength to the power 1.5, or `least` below a strength of 2.
 */
export function plainPetrovicMeasures(
  { ir, vi, fused }: TripleEdges,
  least: number,
): PetrovicMeasures {
  let preserved = 0, artefacts = 0, weights = 0;
  for (let at = 0; at < fused.strength.length; at++) {
    const strength = fused.strength[at]!;
    const artefact = strength > ir.strength[at]! && strength > vi.strength[at]!;
    for (const source of [ir, vi]) {
      const own = source.strength[at]!;
      const weight = own >= 2 ? own * Math.sqrt(own) : least;
      const quality = preservation(
        own,
        strength,
        Math.abs(source.angle[at]! - fused.angle[at]!),
      );
      weights += weight;
      preserved += weight * quality;
      if (artefact) artefacts += weight * (1 - quality);
    }
  }
  return { preserved: preserved / weights, artefacts: artefacts / weights };
}

function preservation(own: number, fused: number, turn: number): number {
  const ratio = own === 0 || fused === 0
    ? 0
    : Math.min(own, fused) / Math.max(own, fused);
  const likeness = Math.abs(turn - Math.PI / 2) * 2 / Math.PI;
  return Math.sqrt(
    0.9999 / (1 + exp(-19 * (ratio - 0.5))) *
      (0.9995 / (1 + exp(-22 * (likeness - 0.5)))),
  );
}
