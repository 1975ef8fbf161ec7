import type { Fuser } from "../../engine/open_onnx_fuser.ts";
import { defaultModels } from "../../models/default_models.ts";
import { findModel } from "../../models/find_model.ts";
import type { Store } from "../../store/store.ts";
import { openPlaces, storePlaces } from "./default_store.ts";
import { type ModelFuserOptions, openModelFuser } from "./open_model_fuser.ts";

/** How a fuser is opened. */
export interface FuserOptions extends ModelFuserOptions {
  /** Where weights come from; the one the environment names unless told. */
  readonly store?: Store;
}

/**
 * Opens a model of `models.json` for fusing; dispose it with `await using`.
 *
 * @throws {UnknownNameError} if there is no such model, or it may not run under the protocol.
 * @throws {UnobtainableError} if its weights cannot be had.
 */
export async function openFuser(
  model: string,
  { store = openPlaces(storePlaces()), ...options }: FuserOptions = {},
): Promise<Fuser> {
  return await openModelFuser(
    findModel(defaultModels(), model),
    store,
    options,
  );
}
