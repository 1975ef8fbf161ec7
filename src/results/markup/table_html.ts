/** A table in HTML: a caption, a head for every column and row, room to scroll where it is wide, its notes below. */
import { visibleText } from "../../canon/visible_text.ts";
import { cellText } from "../table/cell_text.ts";
import type { Table, TableCell } from "../table/table.ts";
import { Html } from "./html.ts";

/** Best stands in `strong`, second in `em`. Numbers have the class `number`, texts of more than a few words `long`. */
export function tableHtml(table: Table): Html {
  const h = Html.element;
  const title = visibleText(table.title);
  const head = h(
    "tr",
    {},
    h("th", { scope: "col" }, visibleText(table.rowHeading)),
    table.columns.map(({ label }) =>
      h("th", { scope: "col" }, visibleText(label))
    ),
  );
  const rows = table.rows.map((row) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, visibleText(row.label)),
      table.columns.map((column, at) => {
        const cell = row.cells[at];
        const text = cell === undefined
          ? ""
          : visibleText(cellText(cell, column));
        const rank = cell?.kind === "number" ? cell.rank : null;
        return h(
          "td",
          { class: classOf(cell, text) },
          rank === null ? text : h(rank === "best" ? "strong" : "em", {}, text),
        );
      }),
    )
  );
  return h(
    "div",
    { class: "table" },
    // What scrolls has a name and can be reached by keyboard.
    h(
      "div",
      { class: "scroll", role: "region", "aria-label": title, tabindex: 0 },
      h(
        "table",
        {},
        h("caption", {}, title),
        h("thead", {}, head),
        h("tbody", {}, rows),
      ),
    ),
    table.notes.length > 0 &&
      h("ul", {}, table.notes.map((note) => h("li", {}, visibleText(note)))),
  );
}

/** Letters beyond which a text is given room. */
const SHORT = 36;

function classOf(cell: TableCell | undefined, text: string): string | null {
  if (cell?.kind === "number") return "number";
  return text.length > SHORT ? "long" : null;
}
