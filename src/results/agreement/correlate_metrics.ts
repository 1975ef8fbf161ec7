/** How far metrics put the same fusers in the same order. */
import { isNotDefined, type NotDefined } from "../../statistics/not_defined.ts";
import { kendall } from "../../statistics/ranks/kendall.ts";
import { spearman } from "../../statistics/ranks/spearman.ts";
import type { Aggregate } from "../table/aggregate.ts";
import type { MetricColumn } from "../table/metric_column.ts";

/** Rank correlations of every two metrics, in the order of the metrics; of one with itself 1. */
export interface MetricCorrelations {
  /** Ranked metrics, those that say which end is better. */
  readonly metrics: readonly MetricColumn[];
  readonly kendall: readonly (readonly (number | null)[])[];
  readonly spearman: readonly (readonly (number | null)[])[];
  /** The fewest and the most fusers that two metrics have in common. */
  readonly fusers: readonly [fewest: number, most: number];
}

/** Correlates the means of fusers, each turned so that more is better; a mean that lacks pairs takes no part. */
export function correlateMetrics(
  rows: readonly Aggregate[],
  columns: readonly MetricColumn[],
): MetricCorrelations {
  const metrics = columns.filter(({ better }) => better !== null);
  const values = metrics.map((metric) =>
    rows.map((row) => goodness(row, metric))
  );
  const counts: number[] = [];
  const correlate = (
    way: (a: readonly number[], b: readonly number[]) => number | NotDefined,
  ): (number | null)[][] =>
    values.map((a) =>
      values.map((b) => {
        const at = [...rows.keys()].filter((at) =>
          a[at] !== null && b[at] !== null
        );
        counts.push(at.length);
        const found = way(at.map((at) => a[at]!), at.map((at) => b[at]!));
        return isNotDefined(found) ? null : found;
      })
    );
  const both = { kendall: correlate(kendall), spearman: correlate(spearman) };
  return {
    metrics,
    ...both,
    fusers: counts.length === 0
      ? [0, 0]
      : [Math.min(...counts), Math.max(...counts)],
  };
}

/** The mean with more as better; null where there is none or it lacks pairs. */
export function goodness(
  { means }: Aggregate,
  { variant, better }: MetricColumn,
): number | null {
  const mean = means.get(variant);
  if (mean === undefined || mean.mean === null) return null;
  if (mean.undefined + mean.nonFinite + mean.failed + mean.missing > 0) {
    return null;
  }
  return better === "lower" ? -mean.mean : mean.mean;
}
