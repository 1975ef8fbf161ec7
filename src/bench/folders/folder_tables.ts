import type { Metric, ProfileId } from "../../metrics/profile.ts";
import { rankTable } from "../../results/rank/rank_table.ts";
import { aggregate } from "../../results/table/aggregate.ts";
import type { MetricColumn } from "../../results/table/metric_column.ts";
import { qualityTable } from "../../results/table/quality_table.ts";
import type { Table } from "../../results/table/table.ts";
import { spreadTable } from "../../results/values/spread_table.ts";
import { valuesTable } from "../../results/values/values_table.ts";
import type { ModelInfo } from "../../results/version/version_header.ts";
import { REFEREE } from "../../results/version/quality_text.ts";
import { metricColumns } from "../publish/metric_columns.ts";
import type { NamedTable } from "../publish/suite_tables.ts";
import { FOLDERS } from "./folders_dataset.ts";
import type { FolderScores } from "./score_folders.ts";

/** What is shown of scores. */
export interface ShownScores {
  /** What tables are headed by. */
  readonly title: string;
  /** Methods in the order of the rows. */
  readonly methods: readonly string[];
  /** Each has its tables; several are put side by side besides. */
  readonly profiles: readonly ProfileId[];
  /** Those to show, in this order; all of each profile unless told. */
  readonly metrics?: readonly Metric[];
}

/** The tables of scores. */
export interface FolderTables {
  /** The means of each profile. */
  readonly means: readonly NamedTable[];
  /** The means of several profiles side by side; null of one. */
  readonly sideBySide: NamedTable | null;
  /** Of each profile ranks, where there are several methods, spreads and the values of each image. */
  readonly more: readonly NamedTable[];
}

/** Makes the tables of scores. A profile that has none of the metrics has no table. */
export function folderTables(
  { pairs, records, notes }: Pick<FolderScores, "pairs" | "records" | "notes">,
  { title, methods, profiles, metrics }: ShownScores,
): FolderTables {
  const views = profiles.map((profile) => ({
    profile,
    columns: metricColumns(profile, metrics),
  })).filter(({ columns }) => columns.length > 0);
  const subset = { name: title, title, dataset: FOLDERS, pairs: [...pairs] };
  const models = methods.map(methodInfo);
  const aggregates = aggregate(
    records,
    [subset],
    views.flatMap(({ columns }) => columns.map(({ variant }) => variant)),
  );
  const input = (profile: string, metrics: readonly MetricColumn[]) => ({
    subset,
    profile,
    backend: REFEREE,
    elsewhere: true,
    aggregates,
    models,
    metrics,
  });
  const meansOf = (
    profile: string,
    columns: readonly MetricColumn[],
  ): Table => {
    const table = qualityTable(input(profile, columns));
    return { ...table, notes: [...table.notes, ...notes] };
  };
  const means = views.map(({ profile, columns }): NamedTable => ({
    name: `scores-${profile}`,
    table: meansOf(profile, columns),
  }));
  return {
    means,
    sideBySide: views.length < 2 ? null : {
      name: "scores-side-by-side",
      table: meansOf(
        views.map(({ profile }) => profile).join(", "),
        interleave(views),
      ),
    },
    more: views.flatMap(({ profile, columns }, at): NamedTable[] => {
      const one = { ...input(profile, columns), records };
      const name = `scores-${profile}`;
      return [
        ...(methods.length < 2
          ? []
          : [{ name: `${name}-ranks`, table: rankTable(means[at]!.table) }]),
        { name: `${name}-spread`, table: spreadTable(one) },
        { name: `${name}-values`, table: valuesTable(one) },
      ];
    }),
  };
}

function methodInfo(name: string): ModelInfo {
  return { name, title: name, year: null, licence: "not known", cost: null };
}

/** The columns of several profiles, those of one head beside each other. */
function interleave(
  views: readonly {
    readonly profile: string;
    readonly columns: readonly MetricColumn[];
  }[],
): MetricColumn[] {
  const heads = new Set(
    views.flatMap(({ columns }) => columns.map(({ label }) => label)),
  );
  return [...heads].flatMap((head) =>
    views.flatMap(({ profile, columns }) =>
      columns.filter(({ label }) => label === head).map((column) => ({
        ...column,
        id: `${column.id} ${profile}`,
        label: `${column.label} ${profile}`,
      }))
    )
  );
}
