import { type Fuser, openOnnxFuser } from "../../engine/open_onnx_fuser.ts";
import { defaultModels } from "../../models/default_models.ts";
import { findModel } from "../../models/find_model.ts";
import type { ModelEntry } from "../../models/models_schema.ts";
import { findProtocol } from "../../protocol/find_protocol.ts";
import type { BackendId } from "../../runtime/backend.ts";
import type { Store } from "../../store/store.ts";
import { openPlaces, storePlaces } from "./default_store.ts";
import { loadModel } from "./load_model.ts";

/** How a fuser is opened. */
export interface FuserOptions {
  /** `auto` takes WebGPU on a hardware adapter, else wasm; `wasm` unless told, because its images are the published ones. A network that kernels of our own do not take runs on ONNX Runtime instead. */
  readonly backend?: BackendId | "auto";
  /** A protocol the model may run under; its first unless told. */
  readonly protocol?: string;
  /** Where weights come from; the one the environment names unless told. */
  readonly store?: Store;
}

/**
 * Opens a model of `models.json` for fusing; dispose it with `await using`.
 *
 * @throws {RangeError} if there is no such model, or it may not run under the protocol.
 * @throws {UnobtainableError} if its weights cannot be had.
 */
export async function openFuser(
  model: string,
  options: FuserOptions = {},
): Promise<Fuser> {
  const entry = findModel(defaultModels(), model);
  const protocol = findProtocol(protocolOf(entry, options.protocol));
  const store = options.store ?? openPlaces(storePlaces());
  const { onnx } = await loadModel(entry, store, { verify: true });
  const { backend = "wasm" } = options;
  return await openOnnxFuser(onnx, { model, protocol, backend });
}

function protocolOf(entry: ModelEntry, asked: string | undefined): string {
  const id = asked ?? entry.protocols[0]!;
  if (!entry.protocols.includes(id)) {
    throw new RangeError(
      `Cannot run ${entry.id} under protocol "${id}": it may run under ${
        entry.protocols.join(", ")
      }`,
    );
  }
  return id;
}
