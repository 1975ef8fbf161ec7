import { csv } from "../../results/table/csv.ts";
import { json } from "../../results/table/json.ts";
import { latex } from "../../results/table/latex.ts";
import { markdown } from "../../results/table/markdown.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import type { NamedTable } from "./suite_tables.ts";

/**
 * Writes each table as Markdown, CSV, LaTeX (booktabs) and, unless told otherwise, JSON under `directory`.
 */
export async function writeTables(
  directory: string,
  tables: readonly NamedTable[],
  { withJson = true }: { readonly withJson?: boolean } = {},
): Promise<void> {
  for (const { name, table } of tables) {
    const path = `${directory}/${name}`;
    await writeAtomically(`${path}.md`, markdown(table));
    await writeAtomically(`${path}.csv`, csv(table));
    await writeAtomically(
      `${path}.tex`,
      latex(table, { label: `tab:${name}` }),
    );
    if (withJson) await writeAtomically(`${path}.json`, json(table));
  }
}
