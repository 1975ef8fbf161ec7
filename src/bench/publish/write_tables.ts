import { csv } from "../../results/table/csv.ts";
import { json } from "../../results/table/json.ts";
import { latex } from "../../results/table/latex.ts";
import { markdown } from "../../results/table/markdown.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import type { NamedTable } from "./suite_tables.ts";

/**
 * Writes each table as Markdown, CSV, LaTeX (booktabs) and, unless told otherwise, JSON under `directory`, and its chart if it has one.
 */
export async function writeTables(
  directory: string,
  tables: readonly NamedTable[],
  { withJson = true, write = writeAtomically }: {
    readonly withJson?: boolean;
    readonly write?: typeof writeAtomically;
  } = {},
): Promise<void> {
  for (const { name, table, chart } of tables) {
    const path = `${directory}/${name}`;
    await write(`${path}.md`, markdown(table));
    await write(`${path}.csv`, csv(table));
    await write(
      `${path}.tex`,
      latex(table, { label: `tab:${name}` }),
    );
    if (withJson) await write(`${path}.json`, json(table));
    if (chart !== undefined) await write(`${path}.svg`, chart);
  }
}
