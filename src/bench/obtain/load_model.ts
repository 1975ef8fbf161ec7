import { exportModel } from "../../models/export_model.ts";
import type { ModelEntry } from "../../models/models_schema.ts";
import type { Graph } from "../../models/onnx/graph.ts";
import { verifyExport } from "../../models/verify_export.ts";
import type { Store } from "../../store/store.ts";
import type { ReadyModel } from "../cell/cell.ts";

/** A fuser ready to run, with the graph its cost is counted on. */
export interface LoadedModel extends ReadyModel {
  readonly graph: Graph;
}

/**
 * Gets a fuser's weights and exports it.
 *
 * @param verify whether the export must be the pinned one; drift checks look at the difference instead.
 * @throws {UnobtainableError} or {DigestMismatchError} if the weights cannot be had.
 * @throws {ModelPinError} if the export is not the pinned one.
 */
export async function loadModel(
  entry: ModelEntry,
  store: Store,
  { verify, signal }: { verify: boolean; signal?: AbortSignal | undefined },
): Promise<LoadedModel> {
  const files = new Map<string, Uint8Array>();
  for (const pin of entry.weights) {
    files.set(pin.name, await store.get(pin, signal));
  }
  const exported = await exportModel(entry, files);
  if (verify) verifyExport(entry, exported);
  return {
    id: entry.id,
    weights: exported.weights.map(({ sha256 }) => sha256),
    onnx: exported.onnx,
    onnxSha256: exported.sha256,
    graph: exported.graph,
  };
}
