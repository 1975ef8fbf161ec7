/** What the dialects of one metric's name say of the same fusers: who wins under each, and how alike they rank. */
import { isNotDefined } from "../../statistics/not_defined.ts";
import { kendall } from "../../statistics/ranks/kendall.ts";
import { compareRows, isSeparated } from "../doubt/compare_rows.ts";
import { lineNames } from "../doubt/line_names.ts";
import type { Aggregate } from "../table/aggregate.ts";
import type { MetricColumn } from "../table/metric_column.ts";
import type { QualityLine } from "../table/quality_lines.ts";
import { goodness } from "./correlate_metrics.ts";

/** One dialect of a name. */
export interface ComparedDialect {
  readonly variant: string;
  /** The fusers with the best mean: several where they tie, none where no mean is over all pairs. */
  readonly winners: readonly string[];
  /** The winners and whoever is not separated from them; null where that was not tested. */
  readonly level: ReadonlySet<string> | null;
  /** Kendall's τ-b with the first dialect; null where it is not defined. */
  readonly tau: number | null;
}

/** The dialects of one name. */
export interface ComparedName {
  readonly name: string;
  readonly dialects: readonly ComparedDialect[];
  /** Whether the same fusers win under all of them. */
  readonly agree: boolean;
  /** Who is level with the best under all of them; null where that was not tested. */
  readonly level: ReadonlySet<string> | null;
}

/**
 * Compares the dialects of each name that has several which say what end is better. A mean that lacks pairs takes no part.
 *
 * @param tested whether it is asked who is not separated from the best: signed ranks, 5 % after Holm over all dialects
 */
export function compareDialects(
  rows: readonly Aggregate[],
  columns: readonly MetricColumn[],
  { tested = true }: { readonly tested?: boolean } = {},
): ComparedName[] {
  const named = [
    ...Map.groupBy(
      columns.filter(({ better }) => better !== null),
      ({ variant }) => variant.split("/")[0]!,
    ),
  ].filter(([, own]) => own.length > 1);
  const lines = rows.map((aggregate): QualityLine => ({
    model: aggregate.model,
    aggregate,
    info: null,
  }));
  const names = lineNames(lines);
  const level = tested
    ? levelRows(lines, named.flatMap(([, own]) => own))
    : new Map<string, readonly number[]>();
  return named.map(([name, own]) => {
    const dialects = own.map((column): ComparedDialect => {
      const values = rows.map((row) => goodness(row, column));
      const best = winnersOf(values);
      const sharing = level.get(column.variant);
      return {
        variant: column.variant,
        winners: best.map((row) => names[row]!),
        level: sharing === undefined || !best.includes(sharing[0]!)
          ? null
          : new Set([...best, ...sharing].map((row) => names[row]!)),
        tau: correlate(
          values,
          rows.map((row) => goodness(row, own[0]!)),
        ),
      };
    });
    return {
      name,
      dialects,
      agree: new Set(dialects.map(({ winners }) => winners.join("\t"))).size ===
        1,
      level: dialects.map(({ level }) => level).reduce((all, one) =>
        all === null || one === null ? null : all.intersection(one)
      ),
    };
  });
}

/** Under each variant the best row and those that share its mark; none of a variant with nothing to compare. */
function levelRows(
  lines: readonly QualityLine[],
  columns: readonly MetricColumn[],
): Map<string, readonly number[]> {
  return new Map(
    compareRows(lines, columns).map(({ column, best, comparisons }) => [
      column.variant,
      [
        best,
        ...comparisons.filter((one) => !isSeparated(one)).map(({ row }) => row),
      ],
    ]),
  );
}

function winnersOf(values: readonly (number | null)[]): number[] {
  const there = values.filter((value) => value !== null);
  const most = there.reduce((a, b) => Math.max(a, b), -Infinity);
  return [...values.keys()].filter((row) => values[row] === most);
}

function correlate(
  values: readonly (number | null)[],
  first: readonly (number | null)[],
): number | null {
  const both = [...values.keys()].filter((row) =>
    values[row] !== null && first[row] !== null
  );
  const tau = kendall(
    both.map((row) => values[row]!),
    both.map((row) => first[row]!),
  );
  return isNotDefined(tau) ? null : tau;
}
