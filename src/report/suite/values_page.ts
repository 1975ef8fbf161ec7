/** The values of one metric, pair by pair: a row a pair, a column a fuser. */
import { printedNumber } from "../../results/table/printed_number.ts";
import { cellKey } from "../../results/record/cell_key.ts";
import type { ComparableRecord } from "../../results/record/record.ts";
import type { MetricColumn } from "../../results/table/metric_column.ts";
import { Html } from "../../results/markup/html.ts";
import type { ReportTable } from "../report.ts";
import { framePage } from "../site/frame_page.ts";
import { relativePath } from "../site/relative_path.ts";
import type { SiteFile } from "../site/site_file.ts";
import { columnHead } from "../table/plain_table.ts";
import { captionId, scrolled } from "../table/scrolled.ts";
import type { SuitePlace } from "../site/suite_place.ts";
import { variantAnchor } from "../pair/variant_anchor.ts";
import { valueText } from "../table/value_text.ts";

/** The page. */
export function valuesPage(
  table: ReportTable,
  column: MetricColumn,
  index: ReadonlyMap<string, ComparableRecord>,
  place: SuitePlace,
): SiteFile {
  const h = Html.element;
  const { subset, names, lines, pairs, backend } = table;
  const path = place.values(table, column.id);
  const title = `${column.variant} of every pair of ${subset.name}`;
  const rows = pairs.map((pair) =>
    h(
      "tr",
      {},
      h(
        "th",
        { scope: "row" },
        h(
          "a",
          { href: relativePath(path, place.pair(subset.dataset, pair)) },
          pair,
        ),
      ),
      lines.map(({ model, aggregate }) => {
        const record = aggregate === null ? undefined : index.get(cellKey({
          dataset: subset.dataset,
          pair,
          model,
          protocol: aggregate.protocol,
          backend,
        }));
        const { text, value } = valueText(record, column.variant, (number) =>
          printedNumber(number, column));
        return h("td", { class: "n", "data-v": value }, text);
      }),
    )
  );
  return framePage({
    path,
    title,
    way: [...place.way, { label: table.id, path: place.table(table) }],
    beside: table.columns.map(({ id, label }) => ({
      label,
      path: place.values(table, id),
    })),
    body: [
      h(
        "p",
        {},
        "The head of a row leads to the pair: all metrics of every fuser, and how each number was made. ",
        h(
          "a",
          {
            href: `${relativePath(path, place.definitions)}#${
              variantAnchor(column.variant)
            }`,
          },
          `What ${column.variant} is`,
        ),
      ),
      h(
        "section",
        { class: "tabled filtered" },
        scrolled(
          title,
          h(
            "table",
            { class: "sortable" },
            h(
              "caption",
              { id: captionId(title) },
              columnHead({ ...column, label: title }),
            ),
            h(
              "thead",
              {},
              h(
                "tr",
                {},
                h("th", { scope: "col" }, "pair"),
                names.map((name) =>
                  h("th", { scope: "col", "data-better": column.better }, name)
                ),
              ),
            ),
            h("tbody", {}, rows),
          ),
        ),
      ),
    ],
  });
}
