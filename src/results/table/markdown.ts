/** A table as GitHub-flavoured Markdown: best in bold, second underlined, notes as a list below. */

import { visibleText } from "../../canon/visible_text.ts";
import { cellText } from "./cell_text.ts";
import type { Column, Table, TableCell } from "./table.ts";

/** Markdown text of a table, ending in a line feed. */
export function markdown(table: Table): string {
  const header = [table.rowHeading, ...table.columns.map(({ label }) => label)]
    .map(escape);
  const rule = [
    "---",
    ...table.columns.map(({ digits }) => digits === null ? "---" : "--:"),
  ];
  const rows = table.rows.map((row) => [
    escape(row.label),
    ...table.columns.map((column, at) => write(row.cells[at], column)),
  ]);
  const lines = [header, rule, ...rows].map((cells) =>
    `| ${cells.join(" | ")} |`
  );
  const notes = table.notes.map((note) => `- ${escape(note)}`);
  return [
    `**${escape(table.title)}**`,
    "",
    ...lines,
    ...(notes.length > 0 ? ["", ...notes] : []),
    "",
  ].join("\n");
}

function write(cell: TableCell | undefined, column: Column): string {
  const text = escape(cell === undefined ? "" : cellText(cell, column));
  if (cell?.kind !== "number" || cell.rank === null) return text;
  return cell.rank === "best" ? `**${text}**` : `<u>${text}</u>`;
}

function escape(text: string): string {
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
