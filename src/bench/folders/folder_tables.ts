import type { Metric, ProfileId } from "../../metrics/profile.ts";
import { compareRows } from "../../results/doubt/compare_rows.ts";
import { markSeparated } from "../../results/doubt/mark_separated.ts";
import { rankTable } from "../../results/rank/rank_table.ts";
import { aggregate } from "../../results/table/aggregate.ts";
import type { MetricColumn } from "../../results/table/metric_column.ts";
import { qualityLines } from "../../results/table/quality_lines.ts";
import {
  qualityTable,
  type QualityTableInput,
} from "../../results/table/quality_table.ts";
import type { Table } from "../../results/table/table.ts";
import { spreadTable } from "../../results/values/spread_table.ts";
import { valuesTable } from "../../results/values/values_table.ts";
import type { ModelInfo } from "../../results/version/version_header.ts";
import { REFEREE } from "../../results/version/quality_text.ts";
import { doubtedTables } from "../publish/doubted_tables.ts";
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
  /** Whether best and second best are marked by the printed digits alone. */
  readonly naive?: boolean;
}

/** The tables of scores. */
export interface FolderTables {
  /** The means of each profile. */
  readonly means: readonly NamedTable[];
  /** The means of several profiles side by side; null of one. */
  readonly sideBySide: NamedTable | null;
  /** Of each profile ranks and tests, where there are several methods, intervals, spreads and the values of each image. */
  readonly more: readonly NamedTable[];
}

/** Makes the tables of scores. A profile that has none of the metrics has no table. */
export function folderTables(
  { pairs, records, notes }: Pick<FolderScores, "pairs" | "records" | "notes">,
  { title, methods, profiles, metrics, naive = false }: ShownScores,
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
  const noted = (table: Table): Table => ({
    ...table,
    notes: [...table.notes, ...notes],
  });
  const tables = views.map(({ profile, columns }) => ({
    name: `scores-${profile}`,
    ...doubtedTables(input(profile, columns), { naive }),
  }));
  return {
    means: tables.map(({ name, means }) => ({ name, table: noted(means) })),
    sideBySide: views.length < 2 ? null : {
      name: "scores-side-by-side",
      table: noted(besides(
        input(
          views.map(({ profile }) => profile).join(", "),
          interleave(views),
        ),
        naive,
      )),
    },
    more: views.flatMap(({ profile, columns }, at): NamedTable[] => {
      const one = { ...input(profile, columns), records };
      const { name, means, doubt } = tables[at]!;
      return [
        ...(methods.length < 2 ? [] : [{
          name: `${name}-ranks`,
          table: rankTable(noted(means), { carry: !naive }),
        }]),
        ...doubt.map(({ suffix, table }) => ({
          name: `${name}-${suffix}`,
          table: noted(table),
        })),
        { name: `${name}-spread`, table: spreadTable(one) },
        { name: `${name}-values`, table: valuesTable(one) },
      ];
    }),
  };
}

/** The means of several profiles, marked as those of each are, over all that they show. */
function besides(input: QualityTableInput, naive: boolean): Table {
  const table = qualityTable(input);
  return naive
    ? table
    : markSeparated(table, compareRows(qualityLines(input), input.metrics));
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
