/** What the seeds of recipes say: one chart a metric, and means with their spread. */
import { deviation } from "../../statistics/sample/deviation.ts";
import { isNotDefined } from "../../statistics/not_defined.ts";
import { meanOf } from "../../statistics/sample/mean_of.ts";
import { Html } from "../../results/markup/html.ts";
import { type SeedPoint, seedsChart } from "../chart/seeds_chart.ts";
import type { ReportTable, SuiteReport } from "../report.ts";
import { framePage } from "../site/frame_page.ts";
import { relativePath } from "../site/relative_path.ts";
import type { SiteFile } from "../site/site_file.ts";
import { valueGrid } from "../table/value_grid.ts";
import { chartFigure, chartGrid } from "../table/chart_figure.ts";
import type { SuitePlace } from "../site/suite_place.ts";

const SEEDED = /^(.+)-seed-\d+$/;

/** Whether a suite compares recipes by several seeds. */
export function hasSeeds({ tables }: SuiteReport): boolean {
  return tables.some(({ lines }) =>
    lines.filter(({ model }) => SEEDED.test(model)).length > 1
  );
}

/** The page and its charts. */
export function seedsPage(suite: SuiteReport, place: SuitePlace): SiteFile[] {
  const h = Html.element;
  const charts:
    (SiteFile & { readonly words: string; readonly subset: string })[] = [];
  for (const table of suite.tables) {
    table.columns.forEach((column, at) => {
      const points = pointsOf(table, at);
      const title = `${column.label} of recipes, ${table.id}`;
      charts.push({
        path: place.chart(`${table.id}-seeds-${column.id}`),
        content: seedsChart(title, column.label, points),
        words:
          `${title}: a point a seed, a stroke at the mean; the numbers are in the table of ${table.id}.`,
        subset: table.id,
      });
    });
  }
  return [
    framePage({
      path: place.seeds,
      title: `Recipes and seeds of ${suite.name}`,
      way: place.way,
      body: [
        h(
          "p",
          {},
          "Each point is a network of one recipe and one seed, by its mean over the pairs; the stroke is the mean over the seeds. The table has the mean and the standard deviation over the seeds.",
        ),
        suite.tables.map((table) => [
          h("h2", {}, table.id),
          seedTable(table),
          chartGrid(
            charts.filter(({ subset }) => subset === table.id).map((
              { path, words },
            ) =>
              chartFigure(
                relativePath(place.seeds, path),
                words,
                words.split(":")[0]!,
              )
            ),
          ),
        ]),
      ],
    }),
    ...charts.map(({ path, content }) => ({ path, content })),
  ];
}

function pointsOf(
  { lines, means, columns }: ReportTable,
  at: number,
): SeedPoint[] {
  const place = means.columns.findIndex(({ id }) => id === columns[at]!.id);
  return lines.flatMap(({ model }, row) => {
    const cell = means.rows[row]?.cells[place];
    return cell?.kind === "number"
      ? [{ recipe: SEEDED.exec(model)?.[1] ?? model, value: cell.value }]
      : [];
  });
}

function seedTable(table: ReportTable): Html {
  const title =
    `Recipes on ${table.id}, mean ± standard deviation over the seeds`;
  const columns = table.columns.map((column, at) => ({
    column,
    of: Map.groupBy(pointsOf(table, at), ({ recipe }) => recipe),
  }));
  const recipes = [...new Set(columns.flatMap(({ of }) => [...of.keys()]))];
  return valueGrid({
    title,
    rowHeading: "recipe",
    columns: columns.map(({ column: { label, better } }) => ({
      head: label,
      better,
    })),
    rows: recipes.map((recipe) => ({
      head: recipe,
      cells: columns.map(({ column, of }) => {
        const values = of.get(recipe)?.map(({ value }) => value) ?? [];
        if (values.length === 0) return { text: "–", value: null };
        const mean = meanOf(values), spread = deviation(values);
        const digits = column.digits ?? 3;
        return {
          text: `${mean.toFixed(digits)}${
            isNotDefined(spread) ? "" : ` ± ${spread.toFixed(digits + 1)}`
          }`,
          value: mean,
        };
      }),
    })),
  });
}
