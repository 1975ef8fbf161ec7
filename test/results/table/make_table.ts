// Small tables to test writers with.

import type {
  Rank,
  Table,
  TableCell,
} from "../../../src/results/table/table.ts";

/** A number cell without counts. */
export function numberCell(value: number, rank: Rank = null): TableCell {
  return { kind: "number", value, rank, counts: null };
}

/** A table of one metric column "EN" (2 digits, higher is better), one row per cell, labelled a, b, c… */
export function tableOf(
  cells: readonly TableCell[],
  parts: Partial<Table> = {},
): Table {
  return {
    title: "title",
    rowHeading: "model",
    columns: [{ id: "EN", label: "EN", better: "higher", digits: 2 }],
    rows: cells.map((cell, at) => ({
      label: String.fromCharCode(97 + at),
      cells: [cell],
    })),
    notes: [],
    ...parts,
  };
}

/** A table of one text column whose label, cell, row label, title and note are all `text`. */
export function tableOfText(text: string): Table {
  return {
    title: text,
    rowHeading: text,
    columns: [{ id: text, label: text, better: null, digits: null }],
    rows: [{ label: text, cells: [{ kind: "text", text }] }],
    notes: [text],
  };
}
