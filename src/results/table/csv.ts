/** A table as CSV (RFC 4180): full precision, CRLF, one header line, and for every mean the counts behind it. */

import { csvText } from "./csv_text.ts";
import type { Column, Counts, NumberCell, Table, TableCell } from "./table.ts";

const COUNTS: readonly (keyof Counts)[] = [
  "count",
  "undefined",
  "nonFinite",
  "failed",
  "missing",
];

const ENDS = ["low", "high"] as const;

/**
 * CSV text of a table. A column of means is followed by `<id> count`, `<id> undefined`, `<id> nonFinite`,
 * `<id> failed` and `<id> missing`. Where there is no number the field is `undefined`, `nonFinite`, `failed` or empty
 * (missing). One with intervals is followed by `<id> low` and `<id> high`, empty where there is none. Text that a spreadsheet would compute begins with an apostrophe.
 */
export function csv(table: Table): string {
  const parts = table.columns.map((_, at): Parts => ({
    counts: table.rows.some(({ cells }) => countsOf(cells[at]) !== null),
    interval: table.rows.some(({ cells }) =>
      intervalOf(cells[at]) !== undefined
    ),
  }));
  const header = [
    csvText(table.rowHeading),
    ...table.columns.flatMap((column, at) => headings(column, parts[at]!)),
  ];
  const rows = table.rows.map((row) => [
    csvText(row.label),
    ...table.columns.flatMap((_, at) => fields(row.cells[at], parts[at]!)),
  ]);
  return [header, ...rows].map((line) => `${line.map(quote).join(",")}\r\n`)
    .join("");
}

/** What follows the value of a column. */
interface Parts {
  readonly counts: boolean;
  readonly interval: boolean;
}

function headings(column: Column, parts: Parts): string[] {
  const id = csvText(column.id);
  return [
    id,
    ...(parts.interval ? ENDS.map((end) => `${id} ${end}`) : []),
    ...(parts.counts ? COUNTS.map((count) => `${id} ${count}`) : []),
  ];
}

function fields(cell: TableCell | undefined, parts: Parts): string[] {
  const counts = countsOf(cell), interval = intervalOf(cell);
  return [
    value(cell),
    ...(parts.interval
      ? ENDS.map((end) => interval ? String(interval[end]) : "")
      : []),
    ...(parts.counts
      ? COUNTS.map((count) => counts === null ? "" : String(counts[count]))
      : []),
  ];
}

function intervalOf(cell: TableCell | undefined): NumberCell["interval"] {
  return cell?.kind === "number" ? cell.interval : undefined;
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
