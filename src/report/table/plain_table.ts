/** A table as HTML: what any table of the program says, its notes below it. */
import { cellText } from "../../results/table/cell_text.ts";
import type { Column, Table, TableCell } from "../../results/table/table.ts";
import { Html } from "../../results/markup/html.ts";
import { captionId, scrolled } from "./scrolled.ts";

/**
 * The table in a frame of its own that scrolls sideways.
 *
 * @param rowLink where the head of a row leads; nowhere unless told
 */
export function plainTable(
  table: Table,
  { rowLink = () => null }: {
    readonly rowLink?: (row: number) => string | null;
  } = {},
): Html {
  const h = Html.element;
  const head = h(
    "thead",
    {},
    h(
      "tr",
      {},
      h("th", { scope: "col" }, table.rowHeading),
      table.columns.map((column) =>
        h(
          "th",
          { scope: "col", class: column.digits === null ? null : "n" },
          columnHead(column),
        )
      ),
    ),
  );
  const rows = table.rows.map(({ label, cells }, at) => {
    const address = rowLink(at);
    return h(
      "tr",
      {},
      h(
        "th",
        { scope: "row" },
        address === null ? label : h("a", { href: address }, label),
      ),
      table.columns.map((column, at) => dataCell(cells[at], column)),
    );
  });
  return h(
    "section",
    { class: "tabled" },
    scrolled(
      table.title,
      h(
        "table",
        { class: "sortable" },
        h("caption", { id: captionId(table.title) }, table.title),
        head,
        h("tbody", {}, rows),
      ),
    ),
    table.notes.length === 0 ? null : h(
      "ul",
      { class: "notes" },
      table.notes.map((note) => h("li", {}, note)),
    ),
  );
}

/** What heads a column: its label and which end is better. */
export function columnHead({ label, better }: Column): string {
  return better === null
    ? label
    : `${label} ${better === "higher" ? "↑" : "↓"}`;
}

function dataCell(cell: TableCell | undefined, column: Column): Html {
  const h = Html.element;
  if (cell === undefined) return h("td", {}, "–");
  return h(
    "td",
    {
      class: column.digits === null
        ? null
        : cell.kind === "number" && cell.rank === "best"
        ? "n best"
        : "n",
      "data-v": cell.kind === "number" ? cell.value : null,
    },
    cellText(cell, column),
  );
}
