/** A table as JSON for machines: the model as it is, full precision, rows as objects by column id. */

import { visibleText } from "../../canon/visible_text.ts";
import type { Table, TableCell } from "./table.ts";

/**
 * JSON text of a table (two-space indent, ending in a line feed). Absent numbers are null beside their `kind`. Characters
 * that work unseen are written as escapes, so that the file may be shown as it is.
 */
export function json(table: Table): string {
  const rows = table.rows.map((row) => {
    const cells = table.columns.map(({ id }, at) =>
      [id, field(row.cells[at])] as const
    );
    return { label: row.label, cells: Object.fromEntries(cells) };
  });
  const { title, columns, notes } = table;
  return JSON.stringify({ title, columns, rows, notes }, null, 2)
    .split("\n").map((line) => `${visibleText(line)}\n`).join("");
}

function field(cell: TableCell | undefined): unknown {
  if (cell === undefined) return null;
  if (cell.kind === "text") return cell.text;
  return cell.kind === "number"
    ? cell
    : { kind: cell.kind, value: null, counts: cell.counts };
}
