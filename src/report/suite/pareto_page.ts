/** Quality against multiply-accumulates, size, and time where it was measured. */
import { isPartial } from "../../results/table/is_partial.ts";
import { paretoTable } from "../../results/rank/pareto_table.ts";
import { Html } from "../../results/markup/html.ts";
import { paretoChart, type ParetoPoint } from "../chart/pareto_chart.ts";
import type { ReportTable, SuiteReport } from "../report.ts";
import { framePage } from "../site/frame_page.ts";
import { relativePath } from "../site/relative_path.ts";
import type { SiteFile } from "../site/site_file.ts";
import { chartFigure, chartGrid } from "../table/chart_figure.ts";
import { plainTable } from "../table/plain_table.ts";
import { besideTable } from "./quality_page.ts";
import type { SuitePlace } from "../site/suite_place.ts";

/** The page and its charts. */
export function paretoPage(
  table: ReportTable,
  suite: SuiteReport,
  place: SuitePlace,
): SiteFile[] {
  const { means, names, columns, lines } = table;
  const charts: (SiteFile & { readonly words: string })[] = [];
  const costs = costsOf(table, suite);
  for (const column of columns) {
    const { better } = column;
    if (better === null) continue;
    const at = means.columns.findIndex(({ id }) => id === column.id);
    for (const { id, label, of } of costs) {
      const points = lines.flatMap((_, row): ParetoPoint[] => {
        const cell = means.rows[row]?.cells[at];
        const cost = of(row);
        return cell?.kind !== "number" || isPartial(cell) || cost === null
          ? []
          : [{ name: names[row]!, cost, quality: cell.value }];
      });
      if (points.length < 2) continue;
      const title = `${column.label} against ${label}, ${table.subset.name}`;
      charts.push({
        path: place.chart(`${table.id}-pareto-${column.id}-${id}`),
        content: paretoChart(
          title,
          { cost: label, quality: column.label },
          better,
          points,
        ),
        words:
          `${title}: ${points.length} fusers; the front is red and joined. The first table below has the numbers.`,
      });
    }
  }
  const path = place.pareto(table);
  const first = columns.find(({ id }) => id === "VIF") ??
    columns.find(({ better }) => better !== null);
  const hasCosts = means.columns.some(({ id }) => id === "macs_per_pixel");
  return [
    framePage({
      path,
      title:
        `Quality against cost, ${table.subset.name}, profile ${table.profile}`,
      way: [...place.way, { label: table.id, path: place.table(table) }],
      beside: besideTable(table, suite, place),
      body: [
        Html.element(
          "p",
          {},
          "On the front: no other fuser is at least as good in both and better in one. A mean that lacks pairs has no point; a name that finds no place in a crowd has its numbers in the table.",
        ),
        suite.timings.length > 0 ? null : Html.element(
          "p",
          {},
          "Time is not shown, for none was measured here: ",
          Html.element(
            "code",
            {},
            `deno task bench --suite ${suite.name} --timing`,
          ),
          " does, and the next report has it.",
        ),
        chartGrid(
          charts.map(({ path: chart, words }) =>
            chartFigure(relativePath(path, chart), words, words.split(":")[0]!)
          ),
        ),
        first === undefined || !hasCosts ? null : plainTable(
          paretoTable(means, { quality: first.id, cost: "macs_per_pixel" }),
        ),
      ],
    }),
    ...charts.map(({ path, content }) => ({ path, content })),
  ];
}

interface CostAxis {
  readonly id: string;
  readonly label: string;
  /** Null where it is not known. */
  readonly of: (row: number) => number | null;
}

function costsOf(
  { lines, backend }: ReportTable,
  { timings }: SuiteReport,
): CostAxis[] {
  const time = new Map(
    timings.filter((one) => one.backend === backend).map((
      { model, warm },
    ) => [model, warm.withTransfer.median]),
  );
  return [
    {
      id: "macs",
      label: "multiply-accumulates a pixel",
      of: (row) => lines[row]?.info?.cost?.macsPerPixel ?? null,
    },
    {
      id: "size",
      label: "bytes of parameters",
      of: (row) => lines[row]?.info?.cost?.bytes ?? null,
    },
    ...(time.size === 0 ? [] : [{
      id: "time",
      label: "milliseconds a pair, median, here",
      of: (row: number): number | null => time.get(lines[row]!.model) ?? null,
    }]),
  ];
}
