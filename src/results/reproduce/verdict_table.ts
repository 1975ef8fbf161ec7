/** The verdict on every printed number of a paper's table, one row each. */

import type { PublishedTable } from "../published/published_schema.ts";
import {
  type Column,
  numberCell,
  type Table,
  type TableCell,
  type TableRow,
} from "../table/table.ts";
import type { ComparedCell } from "./compare_published.ts";
import { countVerdicts } from "./count_verdicts.ts";
import { comparisonNotes } from "./comparison_notes.ts";
import { VERDICTS } from "./verdict.ts";

/**
 * One row per cell, in the order given. Ours and the difference have two decimals more than the paper printed; `printed`
 * is text, so that it keeps its zeros in every format.
 */
export function verdictTable(
  table: PublishedTable,
  cells: readonly ComparedCell[],
): Table {
  return {
    title: `Reproduction of ${table.title}`,
    rowHeading: "method",
    columns: columns(table.digits + 2),
    rows: cells.map(row),
    notes: [tally(cells), ...comparisonNotes(table, cells)],
  };
}

function columns(digits: number): Column[] {
  return [
    text("model"),
    text("protocol"),
    text("dataset"),
    text("subset"),
    text("metric"),
    text("printed"),
    { id: "ours", label: "ours", better: null, digits },
    { id: "difference", label: "difference", better: null, digits },
    { id: "percent", label: "%", better: null, digits: 1 },
    text("verdict"),
  ];
}

function row(cell: ComparedCell): TableRow {
  return {
    label: cell.method,
    cells: [
      word(cell.model),
      word(cell.protocol),
      word(cell.dataset),
      word(cell.subset),
      word(cell.metric),
      word(cell.printed),
      ours(cell),
      number(cell.difference),
      number(cell.relative === null ? null : cell.relative * 100),
      word(cell.verdict),
    ],
  };
}

function ours({ ours, verdict, counts }: ComparedCell): TableCell {
  if (ours !== null) return { kind: "number", value: ours, rank: null, counts };
  switch (verdict) {
    case "undefined":
    case "failed":
      return { kind: verdict, counts };
    case "not finite":
      return { kind: "nonFinite", counts };
    default:
      return { kind: "missing", counts };
  }
}

function tally(cells: readonly ComparedCell[]): string {
  const counts = countVerdicts(cells);
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${verdict}`);
  return `Of ${cells.length} printed numbers: ${
    parts.length === 0 ? "none compared" : parts.join(", ")
  }.`;
}

function text(id: string): Column {
  return { id, label: id, better: null, digits: null };
}

function word(value: string | null): TableCell {
  return value === null
    ? { kind: "missing", counts: null }
    : { kind: "text", text: value };
}

function number(value: number | null): TableCell {
  return value === null ? { kind: "missing", counts: null } : numberCell(value);
}
