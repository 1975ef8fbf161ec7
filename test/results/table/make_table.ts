/** Small tables to test writers with. */

import type { MetricColumn } from "../../../src/results/table/metric_column.ts";
import type {
  Rank,
  Table,
  TableCell,
} from "../../../src/results/table/table.ts";

/** A number cell without counts. */
export function numberCell(value: number, rank: Rank = null): TableCell {
  return { kind: "number", value, rank, counts: null };
}

/** A mean over 1 of 2 pairs. */
export function partialCell(value: number): TableCell {
  const counts = {
    count: 1,
    undefined: 0,
    nonFinite: 0,
    failed: 1,
    missing: 0,
  };
  return { kind: "number", value, rank: null, counts };
}

/** A column of errors: less is better, and one decimal is printed. */
export const MSE: MetricColumn = {
  variant: "MSE/cdd",
  id: "MSE",
  label: "MSE",
  better: "lower",
  digits: 1,
};

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
