/** Average ranks of a table as a map, with what lies within the critical difference of the best framed. */
import type { Table } from "../../results/table/table.ts";
import { heatMap } from "../chart/heat_map.ts";
import type { ReportTable, SuiteReport } from "../report.ts";
import { framePage } from "../site/frame_page.ts";
import { relativePath } from "../site/relative_path.ts";
import type { SiteFile } from "../site/site_file.ts";
import { chartFigure } from "../table/chart_figure.ts";
import { plainTable } from "../table/plain_table.ts";
import { besideTable } from "./quality_page.ts";
import type { SuitePlace } from "../site/suite_place.ts";

/** The page and its chart. */
export function ranksPage(
  table: ReportTable & { readonly ranks: Table },
  suite: SuiteReport,
  place: SuitePlace,
): SiteFile[] {
  const { ranks } = table;
  const path = place.ranks(table);
  const chart = place.chart(`${table.id}-ranks`);
  return [
    framePage({
      path,
      title: `Average ranks, ${table.subset.name}, profile ${table.profile}`,
      way: [...place.way, { label: table.id, path: place.table(table) }],
      beside: besideTable(table, suite, place),
      body: [
        chartFigure(
          relativePath(path, chart),
          `Average rank of ${ranks.rows.length} rows by ${ranks.columns.length} metrics as a map of colours; the numbers are in the table below.`,
          "1 is the best. Framed: the smallest average rank of a metric and what is within the critical difference of it.",
        ),
        plainTable(ranks),
      ],
    }),
    {
      path: chart,
      content: heatMap({
        title: ranks.title,
        columns: ranks.columns.map(({ label }) => label),
        rows: ranks.rows.map(({ label, cells }) => ({
          label,
          cells: cells.map((cell) => ({
            value: cell.kind === "number" ? cell.value : null,
            isMarked: cell.kind === "number" && cell.rank === "best",
          })),
        })),
        from: 1,
        to: Math.max(2, ranks.rows.length),
        digits: 1,
        isDiverging: false,
      }),
    },
  ];
}
