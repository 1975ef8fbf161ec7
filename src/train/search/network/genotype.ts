import type { PlacedLayer } from "../../../models/search/place_layers.ts";
import { type SearchSpace, weightCount } from "./supernet.ts";

/** Place by place the candidate with the greatest logit; of equal ones the first. */
export function genotypeOf(
  { candidates }: SearchSpace,
  alpha: ArrayLike<number>,
): string[] {
  let at = 0;
  return candidates.map((names) => {
    let best = 0;
    for (let i = 1; i < names.length; i++) {
      if (alpha[at + i]! > alpha[at + best]!) best = i;
    }
    at += names.length;
    return names[best]!;
  });
}

/** The weights that some layers of a supernet have in it, found by the layers' names. */
export function inheritedWeights(
  layers: readonly PlacedLayer[],
  supernet: readonly PlacedLayer[],
  theta: Float32Array,
): Float32Array {
  const wanted = new Set(layers.map(({ name }) => name));
  const parts: number[] = [];
  let at = 0;
  for (const layer of supernet) {
    const count = weightCount(layer) + layer.outChannels;
    if (wanted.has(layer.name)) parts.push(...theta.subarray(at, at + count));
    at += count;
  }
  return Float32Array.from(parts);
}
