/** Narrows a table for people: what is the same in every row is said once, below it. */

import { cellText } from "../table/cell_text.ts";
import type { Table } from "../table/table.ts";

/** The table without the unranked columns whose cells read the same in all of at least two rows; a note has them. */
export function foldConstantColumns(table: Table): Table {
  const folded = table.columns.map((column, at) => {
    if (column.better !== null || table.rows.length < 2) return null;
    const texts = new Set(
      table.rows.map(({ cells }) =>
        cells[at] === undefined ? "" : cellText(cells[at], column)
      ),
    );
    return texts.size === 1 ? `${column.label} ${[...texts][0]}` : null;
  });
  const said = folded.filter((text) => text !== null);
  if (said.length === 0) return table;
  const kept = <T>(items: readonly T[]): T[] =>
    items.filter((_, at) => folded[at] === null);
  return {
    ...table,
    columns: kept(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: kept(row.cells) })),
    notes: [`All rows: ${said.join("; ")}.`, ...table.notes],
  };
}
