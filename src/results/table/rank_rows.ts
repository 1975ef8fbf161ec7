// Marks the best and the second best of each ranked column, by full-precision value.

import type { Column, Rank, Row, Table, TableCell } from "./table.ts";

/**
 * The table with its ranks set. Equal values share a rank; the second best is the next distinct value. A column with
 * fewer than two numbers has nothing to rank.
 */
export function rankRows(table: Table): Table {
  const columns = table.columns.map((column, at) =>
    topTwo(column, table.rows, at)
  );
  const rows = table.rows.map((row): Row => ({
    ...row,
    cells: row.cells.map((cell, at): TableCell =>
      cell.kind === "number"
        ? { ...cell, rank: rankOf(cell.value, columns[at] ?? []) }
        : cell
    ),
  }));
  return { ...table, rows };
}

function topTwo(column: Column, rows: readonly Row[], at: number): number[] {
  const values = rows.flatMap((row) => {
    const cell = row.cells[at];
    return cell?.kind === "number" ? [cell.value] : [];
  });
  if (column.better === null || values.length < 2) return [];
  const sign = column.better === "higher" ? -1 : 1;
  return [...new Set(values)].sort((a, b) => sign * (a - b)).slice(0, 2);
}

function rankOf(value: number, [best, second]: number[]): Rank {
  return value === best ? "best" : value === second ? "second" : null;
}
