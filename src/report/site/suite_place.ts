/** Where the pages of a suite lie. */
import type { PageLink } from "./frame_page.ts";
import type { ReportTable, SuiteReport } from "../report.ts";
import { fileNames } from "./file_names.ts";

/** Paths of one suite, from the site's root. */
export interface SuitePlace {
  readonly start: string;
  readonly history: string;
  readonly definitions: string;
  readonly cost: string;
  readonly agreement: string;
  readonly backends: string;
  readonly pictures: string;
  readonly seeds: string;
  table(table: ReportTable): string;
  plots(table: ReportTable): string;
  pareto(table: ReportTable): string;
  ranks(table: ReportTable): string;
  values(table: ReportTable, column: string): string;
  pair(dataset: string, pair: string): string;
  sheet(dataset: string, pair: string): string;
  /** A chart of this suite. */
  chart(name: string): string;
  /** The way down to the suite's first page. */
  readonly way: readonly PageLink[];
}

/** The places of a suite, in a folder of its name. */
export function suitePlace(suite: SuiteReport, folder: string): SuitePlace {
  const tables = fileNames(suite.tables.map(({ id }) => id));
  const pairs = fileNames([
    ...new Set([
      ...suite.header.subsets.flatMap(({ dataset, pairs }) =>
        pairs.map((pair) => `${dataset}_${pair}`)
      ),
      // Drawn scenes may stand in for pairs of the suite.
      ...suite.pictures.map(({ dataset, pair }) => `${dataset}_${pair}`),
    ]),
  ]);
  const columns = fileNames([
    ...new Set(
      suite.tables.flatMap(({ columns }) => columns.map(({ id }) => id)),
    ),
  ]);
  const of = (table: ReportTable): string =>
    `${folder}/${tables.get(table.id)}`;
  const nameOf = (dataset: string, pair: string): string =>
    pairs.get(`${dataset}_${pair}`)!;
  return {
    start: `${folder}/index.html`,
    history: `${folder}/history.html`,
    definitions: `${folder}/definitions.html`,
    cost: `${folder}/cost.html`,
    agreement: `${folder}/agreement.html`,
    backends: `${folder}/backends.html`,
    pictures: `${folder}/pictures.html`,
    seeds: `${folder}/seeds.html`,
    table: (table) => `${of(table)}.html`,
    plots: (table) => `${of(table)}-plots.html`,
    pareto: (table) => `${of(table)}-pareto.html`,
    ranks: (table) => `${of(table)}-ranks.html`,
    values: (table, column) =>
      `${of(table)}-values/${columns.get(column)}.html`,
    pair: (dataset, pair) => `${folder}/pairs/${nameOf(dataset, pair)}.html`,
    sheet: (dataset, pair) =>
      `${folder}/pictures/${nameOf(dataset, pair)}.html`,
    chart: (name) =>
      `${folder}/charts/${name.replace(/[^A-Za-z0-9_.-]/g, "-")}.svg`,
    way: [
      { label: "fusebench", path: "index.html" },
      { label: suite.name, path: `${folder}/index.html` },
    ],
  };
}
