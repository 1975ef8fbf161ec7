import type { ModelCatalog } from "../../models/catalog.ts";
import type { TrainedEntry } from "../../models/trained/trained_entry.ts";

const EMBEDDED = "fusebench-student";

/**
 * The network that the page holds: trained here on drawn scenes, so free to be handed on.
 *
 * @throws {TypeError} if it is not.
 */
export function embeddedNetwork({ models }: ModelCatalog): TrainedEntry {
  const entry = models.get(EMBEDDED);
  if (entry?.kind !== "trained" || !entry.licence.redistributable) {
    throw new TypeError(
      `Cannot write the page: ${EMBEDDED} is not free to be handed on`,
    );
  }
  return entry;
}
