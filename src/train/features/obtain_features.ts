import type { ModelCatalog } from "../../models/catalog.ts";
import { findModel } from "../../models/find_model.ts";
import type { Store } from "../../store/store.ts";
import type { FeatureSource } from "./feature_source.ts";
import type { FeatureEntry } from "./features_schema.ts";

/**
 * Gets the pinned weights of a feature network.
 *
 * @param models where the weights of fusers are pinned.
 * @throws {UnobtainableError} or {DigestMismatchError} if the weights cannot be had.
 * @throws {UnknownNameError} if it takes the weights of a model that is not in the catalogue.
 */
export async function obtainFeatures(
  entry: FeatureEntry,
  models: ModelCatalog,
  store: Store,
  signal?: AbortSignal,
): Promise<FeatureSource> {
  const { id, title, network } = entry;
  const pins = entry.network === "squeezenet"
    ? [entry.param, entry.bin]
    : findModel(models, entry.model).weights;
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const pin of pins) {
    files.push({ name: pin.name, bytes: await store.get(pin, signal) });
  }
  return { id, title, kind: network, files };
}
