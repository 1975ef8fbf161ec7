/** From cells to means over the pairs of a subset. Pure and independent of the order of records. */

import { cellKey } from "../record/cell_key.ts";
import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { indexRecords } from "../record/index_records.ts";
import { decodeValue, type MetricValue } from "../record/metric_value.ts";
import type { ScoredCell } from "../record/record.ts";
import { independentUnits } from "../version/independent_units.ts";
import type { SubsetInfo } from "../version/version_header.ts";

/** A mean over the pairs of a subset, and what became of the pairs that are not in it. */
export interface Mean {
  /** Arithmetic mean of the finite values; null when there is none (never 0). */
  readonly mean: number | null;
  /** Pairs in the mean. */
  readonly count: number;
  /** Pairs where the metric is not defined. */
  readonly undefined: number;
  /** Pairs where the metric's arithmetic gave NaN or ±Infinity. */
  readonly nonFinite: number;
  /** Pairs whose cell failed. */
  readonly failed: number;
  /** Pairs of the subset without a value at all. */
  readonly missing: number;
}

/** The means of one fuser on one subset. */
export interface Aggregate {
  readonly subset: string;
  readonly model: string;
  readonly protocol: string;
  readonly backend: string;
  /** Metric variant → mean, in code-unit order; every variant asked for or that any record has. */
  readonly means: ReadonlyMap<string, Mean>;
  /** The values behind each mean: of every pair of the subset, in code-unit order, null where there is no finite one. */
  readonly values: ReadonlyMap<string, readonly (number | null)[]>;
  /**
   * The same for each independent observation of the subset (see `independentUnits`), which doubt is computed of: the mean of
   * its pairs, null where one of them has no finite value.
   */
  readonly samples: ReadonlyMap<string, readonly (number | null)[]>;
}

/**
 * Means for every subset and every (model, protocol, backend) with a record in it, sorted by those names.
 *
 * Values are summed in float64 in code-unit order of the pair ids, so a mean has the same bits whatever the order of
 * the records. Undefined and non-finite values are left out of the mean and counted.
 *
 * @param wanted variants to report even where every cell failed; those any record has unless told
 * @throws {RangeError} when two records are of the same cell
 */
export function aggregate(
  records: readonly ScoredCell[],
  subsets: readonly SubsetInfo[],
  wanted: readonly string[] = [],
): Aggregate[] {
  const index = indexRecords(records);
  const variants = [
    ...new Set([
      ...wanted,
      ...records.flatMap(({ values }) => Object.keys(values)),
    ]),
  ].sort(codeUnitOrder);
  return subsets.toSorted((a, b) => codeUnitOrder(a.name, b.name)).flatMap(
    (subset) => {
      const pairs = [...new Set(subset.pairs)].sort(codeUnitOrder);
      const units = independentUnits(subset);
      const places = new Map(pairs.map((pair, at) => [pair, at]));
      return groups(index, subset).map((group): Aggregate => {
        const { model, protocol, backend } = group;
        const cells = pairs.map((pair) =>
          index.get(cellKey({ ...group, pair }))
        );
        const means = new Map(
          variants.map((variant) => [variant, mean(cells, variant)]),
        );
        const values = new Map(
          variants.map((variant) => [
            variant,
            cells.map((cell) => finiteOf(cell, variant)),
          ]),
        );
        return {
          subset: subset.name,
          model,
          protocol,
          backend,
          means,
          values,
          samples: units.length === pairs.length ? values : new Map(
            [...values].map(([variant, own]) => [
              variant,
              units.map((unit) =>
                meanOfAll(unit.map((pair) => own[places.get(pair)!] ?? null))
              ),
            ]),
          ),
        };
      });
    },
  );
}

function meanOfAll(values: readonly (number | null)[]): number | null {
  return values.reduce(
    (sum: number | null, value) =>
      sum === null || value === null ? null : sum + value / values.length,
    0,
  );
}

function groups(
  index: Map<string, ScoredCell>,
  subset: SubsetInfo,
): ScoredCell[] {
  const wanted = new Set(subset.pairs);
  const found = new Map<string, ScoredCell>();
  for (const record of index.values()) {
    if (record.dataset !== subset.dataset || !wanted.has(record.pair)) continue;
    const key = cellKey({ ...record, dataset: "", pair: "" });
    if (!found.has(key)) found.set(key, record);
  }
  return [...found].sort(([a], [b]) => codeUnitOrder(a, b)).map(([, record]) =>
    record
  );
}

function mean(cells: (ScoredCell | undefined)[], variant: string): Mean {
  const tally = {
    sum: 0,
    count: 0,
    undefined: 0,
    nonFinite: 0,
    failed: 0,
    missing: 0,
  };
  for (const cell of cells) {
    const value = valueOf(cell, variant);
    if (cell?.status === "failed") tally.failed++;
    else if (value === undefined) tally.missing++;
    else add(tally, decodeValue(value));
  }
  const { sum, ...counts } = tally;
  return { mean: counts.count === 0 ? null : sum / counts.count, ...counts };
}

function valueOf(
  cell: ScoredCell | undefined,
  variant: string,
): MetricValue | undefined {
  return cell !== undefined && Object.hasOwn(cell.values, variant)
    ? cell.values[variant]
    : undefined;
}

/** The number that enters a mean; null where there is none. */
function finiteOf(
  cell: ScoredCell | undefined,
  variant: string,
): number | null {
  const value = valueOf(cell, variant);
  const number = value === undefined || cell?.status === "failed"
    ? null
    : decodeValue(value);
  return Number.isFinite(number) ? number : null;
}

function add(
  tally: { sum: number; count: number; undefined: number; nonFinite: number },
  value: number | null,
): void {
  if (value === null) tally.undefined++;
  else if (!Number.isFinite(value)) tally.nonFinite++;
  else {
    tally.sum += value;
    tally.count++;
  }
}
