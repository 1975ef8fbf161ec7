import type { ModelCatalog } from "./catalog.ts";
import type { PinnedPicture } from "./pictures/published_pictures.ts";

/** The published picture that a fuser has of a pair, or null. */
export function findPicture(
  { pictures }: Pick<ModelCatalog, "pictures">,
  fuser: string,
  { dataset, id }: { readonly dataset: string; readonly id: string },
): PinnedPicture | null {
  return pictures.get(fuser)?.pictures.get(`${dataset}/${id}`) ?? null;
}
