/** A table as GitHub-flavoured Markdown: best in bold, second underlined, notes as a list below. */

import { visibleText } from "../../canon/visible_text.ts";
import { cellText } from "./cell_text.ts";
import type { Column, Table, TableCell } from "./table.ts";

/** Markdown text of a table, ending in a line feed. */
export function markdown(table: Table): string {
  const header = [table.rowHeading, ...table.columns.map(({ label }) => label)]
    .map(markdownText);
  const rule = [
    "---",
    ...table.columns.map(({ digits }) => digits === null ? "---" : "--:"),
  ];
  const rows = table.rows.map((row) => [
    markdownText(row.label),
    ...table.columns.map((column, at) => write(row.cells[at], column)),
  ]);
  const lines = [header, rule, ...rows].map((cells) =>
    `| ${cells.join(" | ")} |`
  );
  const notes = table.notes.map((note) => `- ${markdownText(note)}`);
  return [
    `**${markdownText(table.title)}**`,
    "",
    ...lines,
    ...(notes.length > 0 ? ["", ...notes] : []),
    "",
  ].join("\n");
}

function write(cell: TableCell | undefined, column: Column): string {
  const text = markdownText(cell === undefined ? "" : cellText(cell, column));
  if (cell?.kind !== "number" || cell.rank === null) return text;
  return cell.rank === "best" ? `**${text}**` : `<u>${text}</u>`;
}

/** Text in which nothing is markup, on one line. */
export function markdownText(text: string): string {
  return visibleText(text.replace(/\r\n|[\r\n]/g, " ")).replace(
    /[\\`*_{}[\]<>#|~&]/g,
    (mark) => ENTITIES[mark] ?? `\\${mark}`,
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
};
