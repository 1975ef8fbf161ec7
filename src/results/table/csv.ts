/** A table as CSV (RFC 4180): full precision, CRLF, one header line, and for every mean the counts behind it. */

import { csvText } from "./csv_text.ts";
import type { Column, Counts, Table, TableCell } from "./table.ts";

const COUNTS: readonly (keyof Counts)[] = [
  "count",
  "undefined",
  "nonFinite",
  "failed",
  "missing",
];

/**
 * CSV text of a table. A column of means is followed by `<id> count`, `<id> undefined`, `<id> nonFinite`,
 * `<id> failed` and `<id> missing`. Where there is no number the field is `undefined`, `nonFinite`, `failed` or empty
 * (missing). Text that a spreadsheet would compute begins with an apostrophe.
 */
export function csv(table: Table): string {
  const counted = table.columns.map((_, at) =>
    table.rows.some((row) => countsOf(row.cells[at]) !== null)
  );
  const header = [
    csvText(table.rowHeading),
    ...table.columns.flatMap((column, at) =>
      headings(column, counted[at] === true)
    ),
  ];
  const rows = table.rows.map((row) => [
    csvText(row.label),
    ...table.columns.flatMap((_, at) =>
      fields(row.cells[at], counted[at] === true)
    ),
  ]);
  return [header, ...rows].map((line) => `${line.map(quote).join(",")}\r\n`)
    .join("");
}

function headings(column: Column, counted: boolean): string[] {
  const id = csvText(column.id);
  return counted ? [id, ...COUNTS.map((count) => `${id} ${count}`)] : [id];
}

function fields(cell: TableCell | undefined, counted: boolean): string[] {
  const counts = countsOf(cell);
  return [
    value(cell),
    ...(counted
      ? COUNTS.map((count) => counts === null ? "" : String(counts[count]))
      : []),
  ];
}

function countsOf(cell: TableCell | undefined): Counts | null {
  return cell === undefined || cell.kind === "text" ? null : cell.counts;
}

function value(cell: TableCell | undefined): string {
  if (cell === undefined || cell.kind === "missing") return "";
  return cell.kind === "text"
    ? csvText(cell.text)
    : cell.kind === "number"
    ? String(cell.value)
    : cell.kind;
}

function quote(field: string): string {
  return /[",;\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
