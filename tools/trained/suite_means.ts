import { metricColumns } from "../../src/bench/publish/metric_columns.ts";
import {
  listVersions,
  readVersion,
} from "../../src/bench/publish/result_versions.ts";
import {
  type Aggregate,
  aggregate,
} from "../../src/results/table/aggregate.ts";

/** Means of one model over the pairs of a subset, by the metric's head. */
export type SeedMeans = Readonly<Record<string, number>>;

/** Values of one model on the independent observations of a subset, by the metric's head; null where there is none. */
export type SeedSamples = Readonly<Record<string, readonly (number | null)[]>>;

/** The newest version of a suite: subset → model → means under `cdd`. */
export interface SuiteMeans {
  readonly version: number;
  readonly subsets: readonly string[];
  of(subset: string, model: string): SeedMeans;
  samples(subset: string, model: string): SeedSamples;
}

/** @throws {RangeError} for a subset or model that the suite has not. */
export async function suiteMeans(
  results: string,
  suite: string,
): Promise<SuiteMeans> {
  const version = (await listVersions(results, suite)).at(-1)!;
  const { header, records } = await readVersion(results, suite, version);
  const heads = new Map(
    metricColumns("cdd").map(({ variant, label }) => [variant, label]),
  );
  const rows = new Map(
    aggregate(records, header.subsets).map((row) => [
      `${row.subset} ${row.model}`,
      row,
    ]),
  );
  const found = (subset: string, model: string): Aggregate => {
    const row = rows.get(`${subset} ${model}`);
    if (row === undefined) {
      throw new RangeError(`Cannot read ${suite}: no ${model} on ${subset}`);
    }
    return row;
  };
  const byHead = <T, U>(
    values: ReadonlyMap<string, T>,
    of: (value: T) => U,
  ): Record<string, U> =>
    Object.fromEntries(
      [...values].map((
        [variant, value],
      ) => [heads.get(variant) ?? variant, of(value)]),
    );
  return {
    version,
    subsets: header.subsets.map(({ name }) => name),
    of: (subset, model) =>
      byHead(found(subset, model).means, ({ mean }) => mean ?? NaN),
    samples: (subset, model) =>
      byHead(found(subset, model).samples, (values) => values),
  };
}
