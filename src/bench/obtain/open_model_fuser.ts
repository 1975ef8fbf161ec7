import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import { type Fuser, openOnnxFuser } from "../../engine/open_onnx_fuser.ts";
import type { ModelEntry } from "../../models/models_schema.ts";
import { findProtocol } from "../../protocol/find_protocol.ts";
import type { BackendId } from "../../runtime/backend.ts";
import type { Store } from "../../store/store.ts";
import { loadModel } from "./load_model.ts";

/** How a model runs. */
export interface ModelFuserOptions {
  /** `auto` takes WebGPU on a hardware adapter, else wasm; `wasm` unless told, because its images are the published ones. A network that kernels of our own do not take runs on ONNX Runtime instead. */
  readonly backend?: BackendId | "auto";
  /** A protocol the model may run under; its first unless told. */
  readonly protocol?: string;
}

/**
 * Opens an entry of a catalogue for fusing, with weights from a store; dispose it with `await using`.
 *
 * @throws {UnknownNameError} if it may not run under the protocol, or there is no such backend.
 * @throws {UnobtainableError} if its weights cannot be had.
 */
export async function openModelFuser(
  entry: ModelEntry,
  store: Store,
  options: ModelFuserOptions = {},
): Promise<Fuser> {
  const protocol = findProtocol(protocolOf(entry, options.protocol));
  const { onnx } = await loadModel(entry, store, { verify: true });
  const { backend = "wasm" } = options;
  return await openOnnxFuser(onnx, { model: entry.id, protocol, backend });
}

function protocolOf(entry: ModelEntry, asked: string | undefined): string {
  const id = asked ?? entry.protocols[0]!;
  if (!entry.protocols.includes(id)) {
    throw new UnknownNameError(
      `run ${entry.id} under protocol`,
      id,
      entry.protocols,
      "its catalogue entry has none of that name",
    );
  }
  return id;
}
