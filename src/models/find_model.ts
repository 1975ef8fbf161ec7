import { UnknownNameError } from "../canon/unknown_name_error.ts";
import type { ModelCatalog } from "./catalog.ts";
import type { ModelEntry } from "./models_schema.ts";

/**
 * The fuser of that id that can be run.
 *
 * @throws {UnknownNameError} if there is none; the message lists all ids, or says that there are only pictures of it.
 */
export function findModel(catalog: ModelCatalog, id: string): ModelEntry {
  const entry = catalog.models.get(id);
  if (entry === undefined && catalog.pictures.has(id)) {
    throw new UnknownNameError(
      "run",
      id,
      [],
      "it is known by its published pictures only; `deno task bench` scores them",
    );
  }
  if (entry === undefined) {
    throw new UnknownNameError("use model", id, [...catalog.models.keys()]);
  }
  return entry;
}
