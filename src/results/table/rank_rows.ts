/** Marks the best and the second best of each ranked column, by the digits that are printed. */

import { comparedValue } from "./compared_value.ts";
import type { Column, Rank, Table, TableCell, TableRow } from "./table.ts";

/**
 * The table with its ranks set. Numbers that read the same share a rank; the second best is the next distinct one. A
 * partial mean has no rank and takes none from others. A column with fewer than two numbers has nothing to rank.
 */
export function rankRows(table: Table): Table {
  const columns = table.columns.map((column, at) =>
    topTwo(column, table.rows, at)
  );
  const rows = table.rows.map((row): TableRow => ({
    ...row,
    cells: row.cells.map((cell, at): TableCell =>
      cell.kind === "number"
        ? {
          ...cell,
          rank: rankOf(comparedValue(cell, table.columns[at]!), columns[at]!),
        }
        : cell
    ),
  }));
  return { ...table, rows };
}

function topTwo(
  column: Column,
  rows: readonly TableRow[],
  at: number,
): number[] {
  const values = rows.map((row) => comparedValue(row.cells[at], column))
    .filter((value) => value !== null);
  if (column.better === null || values.length < 2) return [];
  const sign = column.better === "higher" ? -1 : 1;
  return [...new Set(values)].sort((a, b) => sign * (a - b)).slice(0, 2);
}

function rankOf(value: number | null, [best, second]: number[]): Rank {
  if (value === null) return null;
  return value === best ? "best" : value === second ? "second" : null;
}
