import { metricColumns } from "../../src/bench/publish/metric_columns.ts";
import {
  listVersions,
  readVersion,
} from "../../src/bench/publish/result_versions.ts";
import { aggregate } from "../../src/results/table/aggregate.ts";

/** Means of one model over the pairs of a subset, by the metric's head. */
export type SeedMeans = Readonly<Record<string, number>>;

/** The newest version of a suite: subset → model → means under `cdd`. */
export interface SuiteMeans {
  readonly version: number;
  readonly subsets: readonly string[];
  of(subset: string, model: string): SeedMeans;
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
  const means = new Map(
    aggregate(records, header.subsets).map((row) => [
      `${row.subset} ${row.model}`,
      Object.fromEntries(
        [...row.means].map(([variant, { mean }]) => [
          heads.get(variant) ?? variant,
          mean ?? NaN,
        ]),
      ),
    ]),
  );
  return {
    version,
    subsets: header.subsets.map(({ name }) => name),
    of(subset, model): SeedMeans {
      const found = means.get(`${subset} ${model}`);
      if (found === undefined) {
        throw new RangeError(`Cannot read ${suite}: no ${model} on ${subset}`);
      }
      return found;
    },
  };
}
