import type { ModelEntry } from "../models_schema.ts";
import type { Graph } from "../onnx/graph.ts";
import { findOwnNetwork } from "./own_network.ts";

/** How what an entry says of `ownKernels` differs from what its graph is; null where it does not. */
export function kernelsDrift(entry: ModelEntry, graph: Graph): string | null {
  const found = findOwnNetwork(graph);
  const isTaken = found.own !== null;
  if (isTaken === (entry.ownKernels === true)) return null;
  return `Cannot use ${entry.id}: models.json ${
    isTaken
      ? "does not say that our kernels take it, and they do"
      : `says that our kernels take it, but ${found.reason}`
  }; correct its "ownKernels"`;
}
