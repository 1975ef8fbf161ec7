import type { Graph } from "../../../models/onnx/graph.ts";
import { listNetwork } from "../../../models/search/list_network.ts";
import { searchedNetwork } from "../../../models/search/searched_network.ts";
import { weightCount } from "../../../models/search/search_operation.ts";
import type {
  SearchGenotype,
  SearchSpace,
} from "../../../models/search/search_space.ts";

/** The graph of a network with one candidate at each place, from all its weights. */
export function graphOf(
  space: SearchSpace,
  genotype: SearchGenotype,
  theta: Float32Array,
): Graph {
  const starts = new Map<string, number>();
  let at = 0;
  for (const layer of listNetwork(space, genotype).layers) {
    starts.set(layer.name, at);
    at += weightCount(layer) + layer.outChannels;
  }
  return searchedNetwork(space, genotype, (layer) => {
    const first = starts.get(layer.name)!;
    const last = first + weightCount(layer);
    return {
      weight: theta.slice(first, last),
      bias: theta.slice(last, last + layer.outChannels),
    };
  });
}
