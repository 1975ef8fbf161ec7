/** Whether metrics put fusers in the same order, and whether dialects of one name do. */
import { Html } from "../../results/markup/html.ts";
import { heatMap } from "../chart/heat_map.ts";
import type { SuiteReport } from "../report.ts";
import { framePage } from "../site/frame_page.ts";
import { relativePath } from "../site/relative_path.ts";
import type { SiteFile } from "../site/site_file.ts";
import { chartFigure } from "../table/chart_figure.ts";
import { plainTable } from "../table/plain_table.ts";
import type { SuitePlace } from "../site/suite_place.ts";

/** The page and its charts. */
export function agreementPage(
  { name, agreements }: SuiteReport,
  place: SuitePlace,
): SiteFile[] {
  const h = Html.element;
  const chartOf = (subset: string): string =>
    place.chart(`${subset}-agreement`);
  return [
    framePage({
      path: place.agreement,
      title: `Agreement of metrics in ${name}`,
      way: place.way,
      body: agreements.map(({ subset, table, dialects }) => [
        h("h2", {}, subset),
        chartFigure(
          relativePath(place.agreement, chartOf(subset)),
          `Rank correlations of ${table.columns.length} metrics over the fusers on ${subset}; the numbers are in the table below.`,
          "Below the diagonal Kendall's τ-b, above it Spearman's ρ: blue agrees, red contradicts.",
        ),
        plainTable(table),
        dialects === null ? null : plainTable(dialects),
      ]),
    }),
    ...agreements.map(({ subset, table }) => ({
      path: chartOf(subset),
      content: heatMap({
        title: table.title,
        columns: table.columns.map(({ label }) => label),
        rows: table.rows.map(({ label, cells }) => ({
          label,
          cells: cells.map((cell) => ({
            value: cell.kind === "number" ? cell.value : null,
            isMarked: false,
          })),
        })),
        from: -1,
        to: 1,
        digits: 2,
        isDiverging: true,
      }),
    })),
  ];
}
