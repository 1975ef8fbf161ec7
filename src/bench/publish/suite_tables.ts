import type { Metric } from "../../metrics/profile.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type {
  ComparableRecord,
  ScoredCell,
} from "../../results/record/record.ts";
import { paretoTable } from "../../results/rank/pareto_table.ts";
import { rankTable } from "../../results/rank/rank_table.ts";
import { costTable } from "../../results/table/cost_table.ts";
import type { Table } from "../../results/table/table.ts";
import type { PublishedPictures } from "../../models/pictures/published_pictures.ts";
import type {
  SubsetInfo,
  VersionHeader,
} from "../../results/version/version_header.ts";
import type { BackendId } from "../../runtime/backend.ts";
import { backendsOf } from "../suite/backends_of.ts";
import { agreementTables } from "./agreement_tables.ts";
import { doubtedTables } from "./doubted_tables.ts";
import { metricColumns } from "./metric_columns.ts";
import { pictureNotes } from "./picture_notes.ts";
import { profileColumns } from "./profile_columns.ts";
import { publishedCostNotes } from "./published_cost_notes.ts";
import { suiteAggregates } from "./suite_aggregates.ts";
import type { Suite } from "../suite/suite.ts";

/** A table and the name of its files. */
export interface NamedTable {
  /** Such as `tno25-cdd`. */
  readonly name: string;
  readonly table: Table;
  /** The same as a picture, an SVG document. */
  readonly chart?: string;
  /** Whether it tells of the doubt of another one: a version that is short of room goes without. False by default. */
  readonly isDoubt?: boolean;
}

/** What tables are made of: a record, or a cell that failed and left none. */
export type TabledCell = ScoredCell & Partial<Pick<ComparableRecord, "engine">>;

/**
 * One table a subset, profile and backend with those of its doubt, and one of what the fusers cost.
 *
 * @param metrics those to show; all unless told
 * @param notes what every table of values has to say besides
 * @param naive whether best and second best are marked by the printed digits alone
 */
export function suiteTables(
  suite: Suite,
  header: Pick<VersionHeader, "subsets" | "models">,
  records: readonly TabledCell[],
  catalog: ModelCatalog,
  metrics?: readonly Metric[],
  notes: readonly string[] = [],
  { naive = false }: { readonly naive?: boolean } = {},
): NamedTable[] {
  const { profiles } = suite;
  const aggregates = suiteAggregates(suite, header.subsets, records);
  const costNotes = header.models.flatMap(({ name }) => {
    const entry = catalog.models.get(name);
    return entry === undefined ? [] : publishedCostNotes(entry);
  });
  const shown = modelsByBackend(suite, header.models);
  const quality = header.subsets.flatMap((subset) =>
    profiles.flatMap((profile) =>
      [...shown].flatMap(([backend, models]): NamedTable[] => {
        const present = models.filter(({ name }) =>
          isIn(subset, catalog.pictures.get(name))
        );
        const { means, doubt } = doubtedTables({
          subset,
          profile,
          backend,
          aggregates,
          models: present,
          cost: true,
          metrics: metricColumns(profile, metrics),
        }, { naive });
        const suffix = backend === "wasm" ? "" : `-${backend}`;
        const name = `${subset.name}-${profile}${suffix}`;
        const besides = [...pictureNotes(subset, present, catalog), ...notes];
        const titled = (table: Table): Table => ({
          ...table,
          title: table.title + adapters(records, backend),
          notes: [...table.notes, ...besides],
        });
        const values = titled(means);
        return [
          { name, table: values },
          ...views({ name, table: values }, naive),
          ...doubt.map(({ suffix, table }) => ({
            name: `${name}-${suffix}`,
            table: titled(table),
            isDoubt: true,
          })),
        ];
      })
    )
  );
  const run = header.models.filter(({ name }) => !catalog.pictures.has(name));
  const [only, ...others] = profiles;
  const metricsOf = others.length === 0
    ? metricColumns(only!, metrics)
    : profileColumns(profiles, metrics);
  const agreements = header.subsets.flatMap((subset) =>
    [...shown].flatMap(([backend]) => {
      const name = `${subset.name}${backend === "wasm" ? "" : `-${backend}`}`;
      const mine = aggregates.filter((one) =>
        one.subset === subset.name && one.backend === backend
      );
      return mine.length < MANY_ROWS
        ? []
        : agreementTables(name, mine, metricsOf);
    })
  );
  return [
    ...quality,
    ...agreements,
    ...run.length === 0
      ? []
      : [{ name: "cost", table: costTable(run, costNotes) }],
  ];
}

/** Whether a fuser has a row in the tables of a subset: published pictures only where there is one of its pairs. */
function isIn(
  { dataset, pairs }: SubsetInfo,
  fuser: PublishedPictures | undefined,
): boolean {
  return fuser === undefined ||
    pairs.some((pair) => fuser.pictures.has(`${dataset}/${pair}`));
}

/** Those that run on each backend, the suite's backends first. */
function modelsByBackend(
  suite: Suite,
  models: VersionHeader["models"],
): Map<BackendId, VersionHeader["models"]> {
  const backends = new Set([
    ...suite.backends,
    ...suite.fusers.flatMap((fuser) => fuser.backends ?? []),
  ]);
  const found = [...backends].map((backend) =>
    [
      backend,
      models.filter(({ name }) => backendsOf(suite, name).includes(backend)),
    ] as const
  );
  return new Map(found.filter(([, models]) => models.length > 0));
}

/** From so many rows on, places and trade-offs tell more than the eye does. */
const MANY_ROWS = 6;

/** Ranks per metric and quality against cost, where there are enough fusers to compare. */
function views({ name, table }: NamedTable, naive: boolean): NamedTable[] {
  if (table.rows.length < MANY_ROWS) return [];
  const ranks = {
    name: `${name}-ranks`,
    table: rankTable(table, { carry: !naive }),
  };
  const quality = ["VIF", "SSIM"].filter((metric) =>
    table.columns.some(({ id }) => id === metric)
  );
  return [
    ranks,
    ...quality.map((metric) => ({
      name: `${name}-pareto-${metric}`,
      table: paretoTable(table, { quality: metric, cost: "macs_per_pixel" }),
    })),
  ];
}

/** The adapters behind a backend's records, for the title; nothing on the CPU. */
function adapters(records: readonly TabledCell[], backend: string): string {
  const names = records.flatMap(({ backend: id, engine }) => {
    const adapter = engine?.adapter ?? null;
    return id !== backend || adapter === null ? [] : [
      adapter.class === "software"
        ? `${adapter.name}, a software adapter, not a GPU`
        : adapter.name,
    ];
  });
  return names.length === 0 ? "" : ` (${[...new Set(names)].join("; ")})`;
}
