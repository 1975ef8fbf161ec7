/**
 * The table of means as people use it: marks of what is separated and naive ones, intervals, and switches for both and for
 * each column. The switches are plain boxes that the style sheet obeys, so they work without a script.
 */
import { PARTIAL } from "../../results/table/cell_text.ts";
import { isPartial } from "../../results/table/is_partial.ts";
import { printedNumber } from "../../results/table/printed_number.ts";
import type {
  Column,
  NumberCell,
  TableCell,
} from "../../results/table/table.ts";
import { type Child, Html } from "../../results/markup/html.ts";
import type { ReportTable } from "../report.ts";
import { columnHead } from "./plain_table.ts";
import { captionId, scrolled } from "./scrolled.ts";

/** Columns beyond so many have no switch; the style sheet knows as many. */
export const MOST_SWITCHES = 48;

/** Where parts of the table lead. */
export interface QualityTableLinks {
  /** The page of a fuser's row. */
  row(at: number): string;
  /** The page of a metric's values; null where the column is no metric. */
  column(id: string): string | null;
}

/** The table with its switches. */
export function qualityTableHtml(
  { means, naive, intervals, names }: ReportTable,
  links: QualityTableLinks,
): Html {
  const h = Html.element;
  const { columns, title } = means;
  const intervalAt = new Map(
    intervals.columns.map(({ id }, at) => [id, at]),
  );
  const rows = means.rows.map(({ label, cells }, row) =>
    h(
      "tr",
      {},
      h(
        "th",
        { scope: "row", title: names[row] === label ? null : names[row]! },
        h("a", { href: links.row(row) }, label),
      ),
      columns.map((column, at) => {
        const place = intervalAt.get(column.id);
        const known = place === undefined
          ? undefined
          : intervals.rows[row]?.cells[place];
        return cellHtml(
          cells[at],
          naive.rows[row]?.cells[at],
          known?.kind === "number" ? known.interval : undefined,
          column,
          at,
        );
      }),
    )
  );
  return h(
    "section",
    { class: "tabled" },
    switches(columns),
    scrolled(
      title,
      h(
        "table",
        { class: "sortable quality" },
        h("caption", { id: captionId(title) }, title),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("th", { scope: "col" }, means.rowHeading),
            columns.map((column, at) => {
              const address = links.column(column.id);
              return h(
                "th",
                {
                  scope: "col",
                  class: column.digits === null ? `c${at}` : `c${at} n`,
                  "data-better": column.better,
                },
                address === null
                  ? columnHead(column)
                  : h("a", { href: address }, columnHead(column)),
              );
            }),
          ),
        ),
        h("tbody", {}, rows),
      ),
    ),
    h(
      "ul",
      { class: "notes" },
      h(
        "li",
        { class: "if-naive" },
        "Naive: the best printed number is bold and the second underlined, whether separated or not.",
      ),
      means.notes.map((note) => h("li", {}, note)),
    ),
  );
}

function cellHtml(
  cell: TableCell | undefined,
  naive: TableCell | undefined,
  interval: NumberCell["interval"],
  column: Column,
  at: number,
): Html {
  const h = Html.element;
  const marks = [
    `c${at}`,
    ...(column.digits === null ? [] : ["n"]),
    ...(cell?.kind === "number" && cell.rank === "best" ? ["sep"] : []),
    ...(naive?.kind === "number" && naive.rank !== null
      ? [naive.rank === "best" ? "nb" : "ns"]
      : []),
  ];
  return h(
    "td",
    {
      class: marks.join(" "),
      "data-v": cell?.kind === "number" ? cell.value : null,
    },
    ...textOf(cell, interval, column),
  );
}

function textOf(
  cell: TableCell | undefined,
  interval: NumberCell["interval"],
  column: Column,
): Child[] {
  if (cell === undefined || cell.kind === "missing") return ["–"];
  if (cell.kind === "text") return [cell.text];
  if (cell.kind === "nonFinite") return ["not finite"];
  if (cell.kind !== "number") return [cell.kind];
  return [
    printedNumber(cell.value, column) + (isPartial(cell) ? PARTIAL : ""),
    interval === undefined || interval === null ? null : Html.element(
      "span",
      { class: "ci" },
      ` [${printedNumber(interval.low, column)}, ${
        printedNumber(interval.high, column)
      }]`,
    ),
  ];
}

function switches(columns: readonly Column[]): Html {
  const h = Html.element;
  const box = (id: string, label: string, isOn: boolean): Html =>
    h(
      "label",
      {},
      h("input", { type: "checkbox", id, checked: isOn, autocomplete: "off" }),
      ` ${label}`,
    );
  return h(
    "div",
    { class: "switches" },
    h(
      "fieldset",
      {},
      h("legend", {}, "Show"),
      box("show-ci", "95 % intervals", false),
      box("naive", "naive marks", false),
    ),
    h(
      "details",
      {},
      h("summary", {}, "Choose columns"),
      h(
        "fieldset",
        {},
        h("legend", {}, "Columns"),
        columns.slice(0, MOST_SWITCHES).map(({ label }, at) =>
          box(`col-${at}`, label, true)
        ),
      ),
    ),
  );
}
