import type { Graph } from "../../../models/onnx/graph.ts";
import type { PlacedLayer } from "../../../models/search/place_layers.ts";
import { searchedNetwork } from "../../../models/search/searched_network.ts";
import { weightCount } from "./supernet.ts";

/** The graph of a network with one operation at each place, from all its weights. */
export function graphOf(
  channels: number,
  genotype: readonly string[],
  layers: readonly PlacedLayer[],
  theta: Float32Array,
): Graph {
  const starts = new Map<string, number>();
  let at = 0;
  for (const layer of layers) {
    starts.set(layer.name, at);
    at += weightCount(layer) + layer.outChannels;
  }
  return searchedNetwork(channels, genotype, (layer) => {
    const first = starts.get(layer.name)!;
    const last = first + weightCount(layer);
    return {
      weight: theta.slice(first, last),
      bias: theta.slice(last, last + layer.outChannels),
    };
  });
}
