import type { ModelCatalog } from "../../models/catalog.ts";
import { findModel } from "../../models/find_model.ts";
import type { Missing } from "../../results/record/missing.ts";
import { DigestMismatchError } from "../../store/digest_mismatch_error.ts";
import type { Store } from "../../store/store.ts";
import { UnobtainableError } from "../../store/unobtainable_error.ts";
import { describeAbsence } from "./describe_absence.ts";
import { type LoadedModel, loadModel } from "./load_model.ts";

/** What came of it. */
export interface LoadedModels {
  readonly ready: ReadonlyMap<string, LoadedModel>;
  readonly missing: readonly Missing[];
}

/**
 * Loads several fusers; one whose weights cannot be had is reported, the others go on. One that is known by published
 * pictures only has nothing to load.
 *
 * @throws {UnknownNameError} if the catalogue has no such fuser.
 */
export async function loadModels(
  ids: Iterable<string>,
  catalog: ModelCatalog,
  store: Store,
  options: { verify: boolean; signal?: AbortSignal | undefined },
): Promise<LoadedModels> {
  const ready = new Map<string, LoadedModel>();
  const missing: Missing[] = [];
  for (const id of new Set(ids)) {
    if (catalog.pictures.has(id)) continue;
    const entry = findModel(catalog, id);
    try {
      ready.set(id, await loadModel(entry, store, options));
    } catch (error) {
      if (
        !(error instanceof UnobtainableError) &&
        !(error instanceof DigestMismatchError)
      ) throw error;
      missing.push({ what: "model", name: id, ...describeAbsence(error) });
    }
  }
  return { ready, missing };
}
