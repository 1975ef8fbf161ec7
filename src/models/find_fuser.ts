import { UnknownNameError } from "../canon/unknown_name_error.ts";
import type { ModelCatalog } from "./catalog.ts";
import type { ModelEntry } from "./models_schema.ts";
import type { PublishedPictures } from "./pictures/published_pictures.ts";

/**
 * The fuser of that id, be it run here or known by published pictures.
 *
 * @throws {UnknownNameError} if there is none; the message lists all ids.
 */
export function findFuser(
  { models, pictures }: ModelCatalog,
  id: string,
): ModelEntry | PublishedPictures {
  const entry = models.get(id) ?? pictures.get(id);
  if (entry === undefined) {
    throw new UnknownNameError("use fuser", id, [
      ...models.keys(),
      ...pictures.keys(),
    ]);
  }
  return entry;
}
