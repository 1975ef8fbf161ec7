/** The values of one metric, pair by pair: a row a pair, a column a fuser. */
import { Html } from "../../results/markup/html.ts";
import { cellKey } from "../../results/record/cell_key.ts";
import type { ComparableRecord } from "../../results/record/record.ts";
import type { MetricColumn } from "../../results/table/metric_column.ts";
import { printedNumber } from "../../results/table/printed_number.ts";
import { variantAnchor } from "../pair/variant_anchor.ts";
import type { ReportTable } from "../report.ts";
import { framePage } from "../site/frame_page.ts";
import { relativePath } from "../site/relative_path.ts";
import type { SiteFile } from "../site/site_file.ts";
import type { SuitePlace } from "../site/suite_place.ts";
import { columnHead } from "../table/plain_table.ts";
import { valueGrid } from "../table/value_grid.ts";
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
  const { dataset } = subset;
  const { variant, better } = column;
  const path = place.values(table, column.id);
  const to = (target: string): string => relativePath(path, target);
  const title = `${variant} of every pair of ${subset.name}`;
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
          { href: `${to(place.definitions)}#${variantAnchor(variant)}` },
          `What ${variant} is`,
        ),
      ),
      valueGrid({
        title,
        caption: columnHead({ ...column, label: title }),
        rowHeading: "pair",
        columns: names.map((head) => ({ head, better })),
        rows: pairs.map((pair) => ({
          head: h("a", { href: to(place.pair(dataset, pair)) }, pair),
          cells: lines.map(({ model, aggregate }) => {
            const protocol = aggregate?.protocol;
            const record = protocol === undefined
              ? undefined
              : index.get(cellKey({ dataset, pair, model, protocol, backend }));
            return valueText(
              record,
              variant,
              (value) => printedNumber(value, column),
            );
          }),
        })),
      }),
    ],
  });
}
