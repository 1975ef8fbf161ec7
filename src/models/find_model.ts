import type { ModelCatalog } from "./catalog.ts";
import type { ModelEntry } from "./models_schema.ts";

/**
 * The fuser of that id.
 *
 * @throws {RangeError} if there is none; the message lists all ids.
 */
export function findModel(catalog: ModelCatalog, id: string): ModelEntry {
  const entry = catalog.models.get(id);
  if (entry === undefined) {
    throw new RangeError(
      `Cannot use model "${id}": there is none of that name; choose one of ${
        [...catalog.models.keys()].join(", ")
      }`,
    );
  }
  return entry;
}
