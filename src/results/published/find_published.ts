/** A published table by its id. */

import type { PublishedCatalog } from "./parse_published.ts";
import type { PublishedTable } from "./published_schema.ts";

/**
 * The table of that id.
 *
 * @throws {RangeError} if there is none; the message lists them
 */
export function findPublished(
  { tables }: PublishedCatalog,
  id: string,
): PublishedTable {
  const table = tables.get(id);
  if (table !== undefined) return table;
  throw new RangeError(
    `Cannot find published table "${id}": there is none of that name; choose one of ${
      [...tables.keys()].join(", ")
    }`,
  );
}
