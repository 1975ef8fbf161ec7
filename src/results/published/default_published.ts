/** The tables this program ships: `published.json`, imported so that reading it needs no permission. */

import { damagedJson } from "../../canon/damaged_json.ts";
import { parsePublished, type PublishedCatalog } from "./parse_published.ts";

const published = await import("../../../published.json", {
  with: { type: "json" },
}).then((file) => file.default, damagedJson("published.json"));

let catalog: PublishedCatalog | undefined;

/** The shipped catalogue, parsed on first use. */
export function defaultPublished(): PublishedCatalog {
  return catalog ??= parsePublished(published);
}
