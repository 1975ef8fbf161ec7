/** A table for the terminal: aligned columns, and where the terminal can, bold for best and underline for second. */

import { visibleText } from "../../canon/visible_text.ts";
import { cellText } from "../table/cell_text.ts";
import { foldConstantColumns } from "./fold_constant_columns.ts";
import { splitColumns } from "./split_columns.ts";
import type { Column, Rank, Table, TableCell } from "../table/table.ts";

/** How a table is shown in a terminal. */
export interface TextOptions {
  /** Whether the terminal understands ANSI escapes; without them best is `▲` and second is `△`. */
  readonly ansi: boolean;
  /** Whether unranked columns that say the same in every row become one note, to save width; false by default. */
  readonly fold?: boolean;
}

/** Characters of a line; a table wider than that is written in parts, one below the other. */
const WIDEST = 130;

/** Text of a table, ending in a line feed. Characters that could steer a terminal are written as escapes. */
export function text(whole: Table, options: TextOptions): string {
  const table = options.fold === true ? foldConstantColumns(whole) : whole;
  const header = [table.rowHeading, ...table.columns.map(({ label }) => label)]
    .map(visibleText);
  const rows = table.rows.map((row) => [
    visibleText(row.label),
    ...table.columns.map((column, at) =>
      visibleText(write(row.cells[at], column, options))
    ),
  ]);
  const widths = header.map((_, at) =>
    Math.max(...[header, ...rows].map((cells) => width(cells[at] ?? "")))
  );
  const right = [false, ...table.columns.map(({ digits }) => digits !== null)];
  const line = (
    part: readonly number[],
    cells: string[],
    ranks: Rank[],
  ): string =>
    part.map((at) => {
      const cell = cells[at] ?? "";
      const space = " ".repeat((widths[at] ?? 0) - width(cell));
      const shown = options.ansi ? ansi(cell, ranks[at] ?? null) : cell;
      return right[at] === true ? space + shown : shown + space;
    }).join("  ").trimEnd();
  const words = right.indexOf(true) < 0 ? right.length : right.indexOf(true);
  // A table whose words stand among its numbers is read along its lines.
  const parts = right.lastIndexOf(false) < words
    ? splitColumns(widths, { kept: words, most: WIDEST })
    : [[...widths.keys()]];
  return [
    visibleText(table.title),
    ...parts.flatMap((part) => [
      "",
      line(part, header, []),
      part.map((at) => "─".repeat(widths[at]!)).join("  "),
      ...rows.map((cells, at) =>
        line(part, cells, [null, ...(table.rows[at]?.cells ?? []).map(rankOf)])
      ),
    ]),
    ...table.notes.map(visibleText),
    "",
  ].join("\n");
}

function write(
  cell: TableCell | undefined,
  column: Column,
  { ansi }: TextOptions,
): string {
  if (cell === undefined) return "";
  const mark = ansi || cell.kind !== "number" || column.better === null
    ? ""
    : MARKS[cell.rank ?? "none"];
  return cellText(cell, column) + mark;
}

const MARKS = { best: "▲", second: "△", none: " " } as const;

function rankOf(cell: TableCell): Rank {
  return cell.kind === "number" ? cell.rank : null;
}

function ansi(cell: string, rank: Rank): string {
  if (rank === null) return cell;
  return rank === "best" ? `\x1b[1m${cell}\x1b[22m` : `\x1b[4m${cell}\x1b[24m`;
}

function width(cell: string): number {
  return [...cell].length;
}
