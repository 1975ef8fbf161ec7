/** Boxes and intervals of every metric of a table. */
import { Html } from "../../results/markup/html.ts";
import { boxChart } from "../chart/box_chart.ts";
import type { ReportTable, SuiteReport } from "../report.ts";
import { framePage } from "../site/frame_page.ts";
import { relativePath } from "../site/relative_path.ts";
import type { SiteFile } from "../site/site_file.ts";
import { chartFigure, chartGrid } from "../table/chart_figure.ts";
import { plainTable } from "../table/plain_table.ts";
import { besideTable } from "./quality_page.ts";
import type { SuitePlace } from "../site/suite_place.ts";

/** The page and its charts. */
export function plotsPage(
  table: ReportTable,
  suite: SuiteReport,
  place: SuitePlace,
): SiteFile[] {
  const { names, columns, lines, intervals, means } = table;
  const charts = columns.map(
    (column): SiteFile & { readonly words: string; readonly label: string } => {
      const at = intervals.columns.findIndex(({ id }) => id === column.id);
      const rows = names.map((name, row) => {
        const known = intervals.rows[row]?.cells[at];
        return {
          name,
          values: lines[row]?.aggregate?.values.get(column.variant)
            ?.filter((value) => value !== null) ?? [],
          mean: known?.kind === "number" ? known.value : null,
          interval: known?.kind === "number" ? known.interval ?? null : null,
        };
      });
      const title = `${column.variant} on ${table.subset.name}`;
      return {
        path: place.chart(`${table.id}-box-${column.id}`),
        content: boxChart(title, column.label, column.better, rows),
        words:
          `${title}: a box of the values of each of ${rows.length} rows, its mean and 95 % interval; the numbers are in the table below.`,
        label: column.label,
      };
    },
  );
  const path = place.plots(table);
  return [
    framePage({
      path,
      title:
        `Boxes and intervals, ${table.subset.name}, profile ${table.profile}`,
      way: [...place.way, { label: table.id, path: place.table(table) }],
      beside: besideTable(table, suite, place),
      body: [
        Html.element(
          "p",
          {},
          "Box: quartiles of the pairs, whiskers to 1.5 of their distance, points beyond. Red: the mean with its 95 % interval. The best mean is first.",
        ),
        chartGrid(charts.map(({ path: chart, words, label }) =>
          chartFigure(
            relativePath(path, chart),
            words,
            `${label}, ${means.title}`,
          )
        )),
        Html.element("h2", {}, "The same as numbers"),
        plainTable(intervals),
      ],
    }),
    ...charts.map(({ path, content }) => ({ path, content })),
  ];
}
