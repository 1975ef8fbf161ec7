/** The best row of each column against the next best: by how much, how surely, and on which pair it hangs. */
import { isNotDefined } from "../../statistics/not_defined.ts";
import { detectableDifference } from "../../statistics/paired/detectable_difference.ts";
import { effectSize } from "../../statistics/paired/effect_size.ts";
import { signFlipTest } from "../../statistics/paired/sign_flip_test.ts";
import { meanOf } from "../../statistics/sample/mean_of.ts";
import { mostInfluential } from "../../statistics/sample/most_influential.ts";
import {
  absentCell,
  type Column,
  numberCell,
  type Table,
  type TableCell,
  type TableRow,
  textCell,
} from "../table/table.ts";
import {
  type ComparedColumn,
  isSeparated,
  type RowComparison,
} from "./compare_rows.ts";
import {
  FEWEST_RESAMPLED,
  meanInterval,
  MOST_RESAMPLED,
} from "./mean_interval.ts";

/** What such a table is made of. */
export interface SeparationTableInput {
  /** What the rows are of. */
  readonly title: string;
  /** The name of each row of the quality table. */
  readonly names: readonly string[];
  readonly compared: readonly ComparedColumn[];
  /** The independent observations of the subset, by name: its pairs in code-unit order, those that share a picture as one. */
  readonly units: readonly string[];
}

const COLUMNS: readonly Column[] = [
  text("best"),
  text("next", "next best"),
  text("pair", "hangs on"),
  number("sharing", "not separated", 0),
  number("pairs", "pairs", 0),
  number("difference", "difference", 3),
  number("effect", "effect size", 2),
  { ...number("p", "p", 4), floor: true },
  { ...number("p_flips", "p of sign flips", 4), floor: true },
  { ...number("p_holm", "p after Holm", 4), floor: true },
  number("detectable", "detectable", 3),
  number("without", "without one pair", 3),
];

/** A row for each compared column. Differences are best less next, by the mean over the pairs that both have. */
export function separationTable(
  { title, names, compared, units }: SeparationTableInput,
): Table {
  const interval = meanInterval();
  return {
    title: `Best against next best: ${title}`,
    rowHeading: "metric",
    columns: COLUMNS,
    rows: compared.map((one): TableRow => {
      const next = nextBest(one);
      const { differences } = next;
      const mean = meanOf(differences);
      const isMany = differences.length > MOST_RESAMPLED;
      const flips = isMany ? null : signFlipTest(differences);
      const isResampled = !isMany && differences.length >= FEWEST_RESAMPLED;
      const effect = effectSize(
        differences,
        isResampled ? {} : { indices: [] },
      );
      const detectable = detectableDifference(differences);
      const most = isMany ? null : mostInfluential(differences, meanOf);
      const hanging = influence(most, next, units);
      return {
        label: one.column.label,
        cells: [
          textCell(names[one.best]!),
          textCell(names[next.row]!),
          hanging[1],
          value(one.comparisons.filter((other) => !isSeparated(other)).length),
          value(differences.length),
          { ...numberCell(mean), interval: interval(differences) },
          isNotDefined(effect) ? absentCell("undefined") : {
            ...numberCell(effect.size),
            interval: isNotDefined(effect.interval) ? null : {
              low: effect.interval.low,
              high: effect.interval.high,
            },
          },
          value(next.p),
          flips === null
            ? absentCell("missing")
            : value(isNotDefined(flips) ? null : flips.p),
          value(next.adjusted),
          value(isNotDefined(detectable) ? null : detectable),
          hanging[0],
        ],
      };
    }),
    notes: [
      "Not separated: how many other rows share the mark of the best. Intervals: 95 %, BCa.",
      "Difference: mean of best less next best; effect size: the same over the standard deviation of the differences.",
      "p: signed ranks, two-sided (exact up to 100 pairs); of sign flips: of the sum (exact up to 40); Holm: over all marks.",
      "Detectable: the mean difference that so many pairs, scattering so, show at 5 % four times in five.",
      "Without one pair: the difference without the pair that it hangs on most.",
      ...compared.flatMap((one) =>
        one.comparisons.filter(({ reason }) => reason !== null).map((
          { row, reason },
        ) =>
          `${one.column.label}: ${names[one.best]} against ${
            names[row]
          } is not tested: ${reason}.`
        )
      ),
    ],
  };
}

/** The comparison with the row whose mean is the nearest to the best, on the pairs that both have. */
function nextBest({ column, comparisons }: ComparedColumn): RowComparison {
  const sign = column.better === "higher" ? 1 : -1;
  const behind = ({ differences }: RowComparison): number =>
    sign * meanOf(differences);
  return comparisons.reduce((next, one) =>
    behind(one) < behind(next) ? one : next
  );
}

/** The difference without a pair, and which. */
function influence(
  most: ReturnType<typeof mostInfluential> | null,
  { at }: RowComparison,
  units: readonly string[],
): [without: TableCell, pair: TableCell] {
  if (most === null) return [absentCell("missing"), absentCell("missing")];
  return isNotDefined(most)
    ? [absentCell("undefined"), absentCell("missing")]
    : [numberCell(most.without), textCell(units[at[most.at]!]!)];
}

function value(number: number | null): TableCell {
  return number === null ? absentCell("undefined") : numberCell(number);
}

function text(id: string, label = id): Column {
  return { id, label, better: null, digits: null };
}

function number(id: string, label: string, digits: number): Column {
  return { id, label, better: null, digits };
}
