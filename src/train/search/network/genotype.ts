import type { SearchPlace } from "../../../models/search/feature_maker.ts";
import {
  type PlacedLayer,
  weightCount,
} from "../../../models/search/search_operation.ts";
import type { SearchGenotype } from "../../../models/search/search_space.ts";

/**
 * At each place the candidate with the greatest logit, of equal ones the first; places within what is not chosen are left out.
 *
 * @param places as a supernet has them; `alpha` their logits.
 * @param decided what was chosen before.
 */
export function genotypeOf(
  places: readonly SearchPlace[],
  alpha: ArrayLike<number>,
  decided: SearchGenotype = {},
): SearchGenotype {
  const found: Record<string, string> = { ...decided };
  let at = 0;
  for (const { name, candidates } of places) {
    let best = 0;
    for (let i = 1; i < candidates.length; i++) {
      if (alpha[at + i]! > alpha[at + best]!) best = i;
    }
    at += candidates.length;
    found[name] = candidates[best]!;
  }
  for (const { name, within } of places) {
    if (within !== null && found[within[0]] !== within[1]) delete found[name];
  }
  return found;
}

/** The weights that some layers of a supernet have in it, found by the layers' names. */
export function inheritedWeights(
  layers: readonly PlacedLayer[],
  supernet: readonly PlacedLayer[],
  theta: Float32Array,
): Float32Array {
  const parts = new Map<string, Float32Array>();
  let at = 0;
  for (const layer of supernet) {
    const count = weightCount(layer) + layer.outChannels;
    parts.set(layer.name, theta.subarray(at, at + count));
    at += count;
  }
  return Float32Array.from(layers.flatMap(({ name }) => [...parts.get(name)!]));
}
