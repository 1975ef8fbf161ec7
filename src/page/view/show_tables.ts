/// <reference lib="dom" />
/** Tables as HTML, each with its files. */
import { cellText } from "../../results/table/cell_text.ts";
import type { Column, Table, TableCell } from "../../results/table/table.ts";
import type { TableFiles } from "../worker/messages.ts";
import { download, make } from "./dom.ts";

/** A table with links to its CSV and LaTeX. */
export function showTable({ name, table, csv, latex }: TableFiles): Node {
  return make(
    "section",
    {},
    htmlTable(table),
    make(
      "p",
      { class: "buttons" },
      download(`${name}.csv`, `${name}.csv`, csv, "text/csv"),
      download(`${name}.tex`, `${name}.tex`, latex, "application/x-tex"),
    ),
  );
}

/** A table of the results room as HTML, with its notes below. */
export function htmlTable(
  { title, rowHeading, columns, rows, notes }: Table,
): Node {
  return make(
    "div",
    {},
    make(
      "div",
      { class: "wide", tabindex: "0", role: "region", "aria-label": title },
      make(
        "table",
        {},
        make("caption", {}, title),
        make(
          "thead",
          {},
          make(
            "tr",
            {},
            make("th", { scope: "col" }, rowHeading),
            ...columns.map((column) =>
              make(
                "th",
                { scope: "col", class: column.digits === null && "text" },
                head(column),
              )
            ),
          ),
        ),
        make(
          "tbody",
          {},
          ...rows.map(({ label, cells }) =>
            make(
              "tr",
              {},
              make("th", { scope: "row" }, label),
              ...cells.map((cell, at) => htmlCell(cell, columns[at]!)),
            )
          ),
        ),
      ),
    ),
    ...notes.map((note) => make("p", { class: "notes" }, note)),
  );
}

function head({ label, better }: Column): string {
  return better === null
    ? label
    : `${label} ${better === "higher" ? "↑" : "↓"}`;
}

function htmlCell(cell: TableCell, column: Column): Node {
  const rank = cell.kind === "number" ? cell.rank : null;
  const kind = rank ?? (cell.kind === "text" ? "text" : false);
  return make("td", { class: kind }, cellText(cell, column));
}
