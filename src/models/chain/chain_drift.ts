import type { ModelEntry } from "../models_schema.ts";
import type { Graph } from "../onnx/graph.ts";
import { findChain } from "./find_chain.ts";

/** How what an entry says of `chain` differs from what its graph is; null where it does not. */
export function chainDrift(entry: ModelEntry, graph: Graph): string | null {
  const found = findChain(graph);
  const isChain = found.chain !== null;
  if (isChain === (entry.chain === true)) return null;
  return `Cannot use ${entry.id}: models.json ${
    isChain
      ? "does not say that it is a chain, and it is one"
      : `says that it is a chain, but ${found.reason}`
  }; correct its "chain"`;
}
