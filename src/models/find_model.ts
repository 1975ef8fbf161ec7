import { UnknownNameError } from "../canon/unknown_name_error.ts";
import type { ModelCatalog } from "./catalog.ts";
import type { ModelEntry } from "./models_schema.ts";

/**
 * The fuser of that id.
 *
 * @throws {UnknownNameError} if there is none; the message lists all ids.
 */
export function findModel(catalog: ModelCatalog, id: string): ModelEntry {
  const entry = catalog.models.get(id);
  if (entry === undefined) {
    throw new UnknownNameError("use model", id, [...catalog.models.keys()]);
  }
  return entry;
}
