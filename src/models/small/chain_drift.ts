import type { ModelEntry } from "../models_schema.ts";
import type { Graph } from "../onnx/graph.ts";
import { findOwnNetwork } from "./own_network.ts";

/** How what an entry says of `chain` differs from what its graph is; null where it does not. */
export function chainDrift(entry: ModelEntry, graph: Graph): string | null {
  const found = findOwnNetwork(graph);
  const isChain = found.own !== null;
  if (isChain === (entry.chain === true)) return null;
  return `Cannot use ${entry.id}: models.json ${
    isChain
      ? "does not say that our kernels take it, and they do"
      : `says that our kernels take it, but ${found.reason}`
  }; correct its "chain"`;
}
