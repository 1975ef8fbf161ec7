/** A table of plain values that filters by words and sorts by any column. */
import { type Child, Html } from "../../results/markup/html.ts";
import type { Column } from "../../results/table/table.ts";
import { captionId, scrolled } from "./scrolled.ts";

/** What stands in it. */
export interface ValueGrid {
  /** Unique on its page. */
  readonly title: string;
  /** What is written above it; the title unless told. */
  readonly caption?: string;
  readonly rowHeading: string;
  readonly columns: readonly {
    readonly head: Child;
    readonly better: Column["better"];
  }[];
  readonly rows: readonly {
    readonly head: Child;
    /** `value` is what a cell sorts by, null where it is no number. */
    readonly cells: readonly {
      readonly text: string;
      readonly value: number | null;
    }[];
  }[];
}

/** The table in a frame of its own. */
export function valueGrid(
  { title, caption = title, rowHeading, columns, rows }: ValueGrid,
): Html {
  const h = Html.element;
  return h(
    "section",
    { class: "tabled filtered" },
    scrolled(
      title,
      h(
        "table",
        { class: "sortable" },
        h("caption", { id: captionId(title) }, caption),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("th", { scope: "col" }, rowHeading),
            columns.map(({ head, better }) =>
              h(
                "th",
                { scope: "col", class: "n", "data-better": better },
                head,
              )
            ),
          ),
        ),
        h(
          "tbody",
          {},
          rows.map(({ head, cells }) =>
            h(
              "tr",
              {},
              h("th", { scope: "row" }, head),
              cells.map(({ text, value }) =>
                h("td", { class: "n", "data-v": value }, text)
              ),
            )
          ),
        ),
      ),
    ),
  );
}
