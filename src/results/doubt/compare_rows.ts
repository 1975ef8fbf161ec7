/**
 * Which rows of a quality table are separated from the best of their column: Wilcoxon's signed ranks on the pairs that both
 * have, two-sided, adjusted by Holm over every comparison that the table shows.
 */
import { holm } from "../../statistics/family/holm.ts";
import { isNotDefined } from "../../statistics/not_defined.ts";
import { pairedDifferences } from "../../statistics/paired/paired_differences.ts";
import { sideOf } from "../../statistics/paired/side_of.ts";
import { signedRankTest } from "../../statistics/paired/signed_rank_test.ts";
import { meanOf } from "../../statistics/sample/mean_of.ts";
import type { MetricColumn } from "../table/metric_column.ts";
import type { QualityLine } from "../table/quality_lines.ts";

/** From here on a difference may be chance. */
export const SIGNIFICANCE = 0.05;

/** The best row of a column against another one. */
export interface RowComparison {
  /** Place of the other row. */
  readonly row: number;
  /** Best less other of the pairs that both have, in the order of the pairs; places among those of the subset. */
  readonly differences: readonly number[];
  readonly at: readonly number[];
  /** Null where the test is not defined, and then why. */
  readonly p: number | null;
  readonly reason: string | null;
  /** Whether mean and ranks of the differences contradict each other, so that the p says of neither row that it is better. */
  readonly contradicts: boolean;
  /** After Holm. */
  readonly adjusted: number | null;
}

/** A column with the comparisons of its best row. */
export interface ComparedColumn {
  readonly column: MetricColumn;
  /** Place of the row with the best mean, of those over the most pairs; the first of several. */
  readonly best: number;
  /** With every other row that shares a pair with it, in the order of the rows. */
  readonly comparisons: readonly RowComparison[];
}

/** Compares the rows of every ranked column; one with fewer than two rows that have values is left out. */
export function compareRows(
  lines: readonly QualityLine[],
  metrics: readonly MetricColumn[],
): ComparedColumn[] {
  const columns = metrics.flatMap((column): ComparedColumn[] => {
    if (column.better === null) return [];
    const values = lines.map(({ aggregate }) =>
      aggregate?.samples.get(column.variant) ?? []
    );
    const best = bestOf(values, column.better);
    const comparisons = best === null ? [] : compare(values, best);
    return best === null || comparisons.length === 0
      ? []
      : [{ column, best, comparisons }];
  });
  const adjusted = holm(
    columns.flatMap(({ comparisons }) => comparisons.map(({ p }) => p)),
  )[Symbol.iterator]();
  return columns.map((one) => ({
    ...one,
    comparisons: one.comparisons.map((comparison) => ({
      ...comparison,
      adjusted: adjusted.next().value ?? null,
    })),
  }));
}

/** Whether a row is separated from the best one; what cannot be tested is not, nor what contradicts itself. */
export function isSeparated(
  { adjusted, contradicts }: Pick<RowComparison, "adjusted" | "contradicts">,
): boolean {
  return isSignificant(adjusted) && !contradicts;
}

/** Whether a p, adjusted, is small enough to say anything. */
export function isSignificant(adjusted: number | null): boolean {
  return adjusted !== null && adjusted < SIGNIFICANCE;
}

type Values = readonly (number | null)[];

function bestOf(
  rows: readonly Values[],
  better: "higher" | "lower",
): number | null {
  const counts = rows.map((values) =>
    values.filter((value) => value !== null).length
  );
  const most = Math.max(0, ...counts);
  const first = rows[counts.indexOf(most)];
  const among = [...rows.keys()].filter((at) =>
    most > 0 && counts[at] === most &&
    rows[at]!.every((value, pair) =>
      (value === null) === (first![pair] === null)
    )
  );
  const sign = better === "higher" ? 1 : -1;
  const means = rows.map((values) =>
    sign * meanOf(values.filter((value) => value !== null))
  );
  return among.length === 0
    ? null
    : among.reduce((best, at) => means[at]! > means[best]! ? at : best);
}

function compare(rows: readonly Values[], best: number): RowComparison[] {
  return rows.flatMap((values, row): RowComparison[] => {
    if (row === best || values.length === 0) return [];
    const { differences, at } = pairedDifferences(rows[best]!, values);
    if (differences.length === 0) return [];
    const test = signedRankTest(differences);
    const found = isNotDefined(test)
      ? { p: null, reason: test.undefined, contradicts: false }
      : {
        p: test.p,
        reason: null,
        contradicts: sideOf(differences, test) === 0,
      };
    return [{ row, differences, at, ...found, adjusted: null }];
  });
}
