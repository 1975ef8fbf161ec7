// The tables this program ships: `published.json`, imported so that reading it needs no permission.

import published from "../../../published.json" with { type: "json" };
import { parsePublished, type PublishedCatalog } from "./parse_published.ts";

let catalog: PublishedCatalog | undefined;

/** The shipped catalogue, parsed on first use. */
export function defaultPublished(): PublishedCatalog {
  return catalog ??= parsePublished(published);
}
