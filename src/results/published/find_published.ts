/** A published table by its id. */

import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import type { PublishedCatalog } from "./parse_published.ts";
import type { PublishedTable } from "./published_schema.ts";

/**
 * The table of that id.
 *
 * @param others Ids of tables of another kind, which the message lists too.
 * @throws {UnknownNameError} if there is none; the message lists them
 */
export function findPublished(
  { tables }: PublishedCatalog,
  id: string,
  others: readonly string[] = [],
): PublishedTable {
  const table = tables.get(id);
  if (table !== undefined) return table;
  throw new UnknownNameError("find published table", id, [
    ...tables.keys(),
    ...others,
  ]);
}
