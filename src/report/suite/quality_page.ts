/** The page of one table of means: the table with its switches, and best against next best. */
import { Html } from "../../results/markup/html.ts";
import type { ReportTable, SuiteReport } from "../report.ts";
import { makerId } from "../pair/maker_id.ts";
import { framePage, type PageLink } from "../site/frame_page.ts";
import { relativePath } from "../site/relative_path.ts";
import type { SiteFile } from "../site/site_file.ts";
import { plainTable } from "../table/plain_table.ts";
import { qualityTableHtml } from "../table/quality_table_html.ts";
import type { SuitePlace } from "../site/suite_place.ts";

/** The page. */
export function qualityPage(
  table: ReportTable,
  suite: SuiteReport,
  place: SuitePlace,
): SiteFile {
  const path = place.table(table);
  const to = (target: string): string => relativePath(path, target);
  const metrics = new Set(table.columns.map(({ id }) => id));
  const firstPair = table.pairs[0];
  return framePage({
    path,
    title: `${table.subset.name}, profile ${table.profile}`,
    way: place.way,
    beside: besideTable(table, suite, place),
    body: [
      Html.element("p", {}, `${table.subset.title}. `, HOW),
      qualityTableHtml(table, {
        row: (at) =>
          firstPair === undefined
            ? "#main"
            : `${to(place.pair(table.subset.dataset, firstPair))}#${
              rowId(table, at)
            }`,
        column: (id) =>
          metrics.has(id)
            ? to(place.values(table, id))
            : id === "protocol"
            ? to(place.definitions)
            : to(place.cost),
      }),
      table.separation === null ? null : [
        Html.element("h2", {}, "Best against next best"),
        plainTable(table.separation),
      ],
    ],
  });
}

const HOW =
  "The head of a column leads to its values pair by pair, the head of a row to the network and its digests.";

/** An id for what made a line's values: of the same model and protocol on every page. */
export function rowId({ lines }: ReportTable, at: number): string {
  const { model, aggregate } = lines[at]!;
  return makerId(model, aggregate?.protocol ?? "", aggregate?.backend ?? "");
}

/** The pages of a table, and the tables beside it. */
export function besideTable(
  table: ReportTable,
  suite: SuiteReport,
  place: SuitePlace,
): PageLink[] {
  return [
    ...suite.tables.map((one) => ({ label: one.id, path: place.table(one) })),
    { label: `plots of ${table.id}`, path: place.plots(table) },
    { label: "quality against cost", path: place.pareto(table) },
    ...(table.ranks === null
      ? []
      : [{ label: "average ranks", path: place.ranks(table) }]),
  ];
}
