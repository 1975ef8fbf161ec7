/** A table as LaTeX for a paper: booktabs, best in bold, second underlined, caption, label and notes. */

import { cellText, intervalText, PARTIAL } from "./cell_text.ts";
import { isPartial } from "./is_partial.ts";
import { latexText } from "./latex_text.ts";
import { printedNumber } from "./printed_number.ts";
import type { Column, Table, TableCell } from "./table.ts";

/** What a LaTeX table needs beside its content. */
export interface LatexOptions {
  /** For `\ref`; letters, digits, `:` and `-` are kept, anything else becomes `-`. */
  readonly label: string;
  /** The table's title by default. */
  readonly caption?: string;
}

/** A `table` environment in ASCII; the document needs `\usepackage{booktabs}`. */
export function latex(table: Table, options: LatexOptions): string {
  const align = `l${
    table.columns.map(({ digits }) => digits === null ? "l" : "r").join("")
  }`;
  const header = [table.rowHeading, ...table.columns.map(heading)].map(
    latexText,
  );
  const rows = table.rows.map((row) => [
    latexText(row.label),
    ...table.columns.map((column, at) => write(row.cells[at], column)),
  ]);
  return [
    "% needs \\usepackage{booktabs}",
    "\\begin{table}",
    "\\centering",
    `\\caption{${latexText(options.caption ?? table.title)}}`,
    `\\label{${options.label.replace(/[^A-Za-z0-9:-]/g, "-")}}`,
    `\\begin{tabular}{${align}}`,
    "\\toprule",
    line(header),
    "\\midrule",
    ...rows.map(line),
    "\\bottomrule",
    "\\end{tabular}",
    ...table.notes.map((note) => `\\par\\footnotesize ${latexText(note)}`),
    "\\end{table}",
    "",
  ].join("\n");
}

function heading({ label, better }: Column): string {
  return better === null
    ? label
    : `${label} ${better === "higher" ? "↑" : "↓"}`;
}

function line(cells: string[]): string {
  return `${cells.join(" & ")} \\\\`;
}

function write(cell: TableCell | undefined, column: Column): string {
  if (cell === undefined) return "";
  if (cell.kind !== "number") return latexText(cellText(cell, column));
  const body = number(printedNumber(cell.value, column));
  const marked = cell.rank === null
    ? body
    : cell.rank === "best"
    ? `\\textbf{${body}}`
    : `\\underline{${body}}`;
  return marked + (isPartial(cell) ? `\\textsuperscript{${PARTIAL}}` : "") +
    number(latexText(intervalText(cell, column)));
}

function number(text: string): string {
  return text.replace(/(^|[ }])-/g, "$1$-$").replace(/^</, "$<$");
}
