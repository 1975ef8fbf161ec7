/** Quality against cost: which fusers no other one beats in both, from a table of values. */

import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import { comparedValue } from "../table/compared_value.ts";
import type { Column, Table, TableCell, TableRow } from "../table/table.ts";
import { dominators } from "./dominators.ts";

/** The two columns of a trade-off, by id. */
export interface ParetoColumns {
  /** A ranked column, such as `VIF`. */
  readonly quality: string;
  /** A column in which less is better, such as `macs_per_pixel`. */
  readonly cost: string;
}

/**
 * Rows by rising cost and falling quality, with whether a row is on the Pareto front and otherwise which rows dominate
 * it, both by the printed digits. Rows without one of the two numbers, or with a partial mean, follow in their order; what
 * they lack keeps its kind, and they are not compared.
 *
 * @param values a table of values, such as one of `qualityTable` with costs
 * @throws {UnknownNameError} when the table has no such column
 * @throws {RangeError} when `quality` is one that is not ranked
 */
export function paretoTable(values: Table, columns: ParetoColumns): Table {
  const quality = indexOf(values, columns.quality);
  const cost = indexOf(values, columns.cost);
  const better = values.columns[quality]!.better;
  if (better === null) {
    throw new RangeError(
      `Cannot draw a Pareto front: nothing says which end of "${columns.quality}" is better; choose a ranked column`,
    );
  }
  const sign = better === "higher" ? 1 : -1;
  const lines = values.rows.map((row) => ({
    row,
    quality: scaled(row, values.columns, quality, sign),
    cost: scaled(row, values.columns, cost, 1),
  })).sort(inOrder);
  const beaten = dominators(
    lines.map(({ quality, cost }) => [quality, cost === null ? null : -cost]),
  );
  const names = lines.map(({ row }) => nameOf(row, values));
  const shown = [
    ...values.columns.keys().filter((at) =>
      values.columns[at]!.digits === null && values.columns[at]!.better === null
    ),
    quality,
    cost,
  ];
  return {
    title:
      `Pareto front of ${columns.quality} against ${columns.cost}: ${values.title}`,
    rowHeading: values.rowHeading,
    columns: [
      ...shown.map((at) => values.columns[at]!),
      { id: "front", label: "front", better: null, digits: null },
      { id: "dominated_by", label: "dominated by", better: null, digits: null },
    ],
    rows: lines.map(({ row }, at): TableRow => ({
      label: row.label,
      cells: [
        ...shown.map((column) => row.cells[column] ?? MISSING),
        ...verdict(beaten[at] ?? null, names),
      ],
    })),
    notes: [
      "On the front: no other row is at least as good in both and better in one.",
      ...values.notes,
    ],
  };
}

const MISSING: TableCell = { kind: "missing", counts: null };

interface Line {
  readonly quality: number | null;
  readonly cost: number | null;
}

function inOrder(a: Line, b: Line): number {
  const [left, right] = [isKnown(a), isKnown(b)];
  if (!left || !right) return Number(right) - Number(left);
  return a.cost! - b.cost! || b.quality! - a.quality!;
}

function isKnown({ quality, cost }: Line): boolean {
  return quality !== null && cost !== null;
}

function verdict(
  beaten: readonly number[] | null,
  names: readonly string[],
): TableCell[] {
  if (beaten === null) return [MISSING, MISSING];
  return [
    { kind: "text", text: beaten.length === 0 ? "yes" : "no" },
    beaten.length === 0
      ? { kind: "text", text: "" }
      : { kind: "text", text: listOf(beaten.map((at) => names[at]!)) },
  ];
}

/** The first few by name, the others by number. */
function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

function nameOf(row: TableRow, { rows }: Table): string {
  const alone = rows.filter(({ label }) => label === row.label).length === 1;
  const text = row.cells.find((cell) => cell.kind === "text");
  return alone || text?.kind !== "text"
    ? row.label
    : `${row.label} (${text.text})`;
}

function scaled(
  row: TableRow,
  columns: readonly Column[],
  at: number,
  sign: number,
): number | null {
  const value = comparedValue(row.cells[at], columns[at]!);
  return value === null ? null : sign * value;
}

function indexOf({ columns }: Table, id: string): number {
  const at = columns.findIndex((column) => column.id === id);
  if (at >= 0) return at;
  throw new UnknownNameError(
    "draw a Pareto front over column",
    id,
    columns.map((column) => column.id),
  );
}
