/** The average rank of each row over the pairs that all have, with Friedman's test and Nemenyi's critical difference. */
import { isNotDefined } from "../../statistics/not_defined.ts";
import { friedman } from "../../statistics/ranks/friedman.ts";
import { nemenyi } from "../../statistics/ranks/nemenyi.ts";
import type { MetricColumn } from "../table/metric_column.ts";
import type { QualityLine } from "../table/quality_lines.ts";
import type { Column, Table, TableCell } from "../table/table.ts";

/** What such a table is made of. */
export interface AverageRanksInput {
  /** What the rows are of. */
  readonly title: string;
  readonly rowHeading: string;
  /** A label for each line. */
  readonly names: readonly string[];
  readonly lines: readonly QualityLine[];
  readonly metrics: readonly MetricColumn[];
}

/**
 * One row a line, one column a ranked metric. Marked are the smallest average rank and those within the critical difference
 * of it, where Friedman's test finds any difference. A row without values takes no part.
 */
export function averageRanksTable(
  { title, rowHeading, names, lines, metrics }: AverageRanksInput,
): Table {
  const known = new Map<string, number>();
  const criticalDifference = (rows: number, pairs: number): number => {
    const key = `${rows} ${pairs}`;
    const difference = known.get(key) ?? nemenyi(rows, pairs);
    known.set(key, difference);
    return difference;
  };
  const ranked = metrics.filter(({ better }) => better !== null).map((column) =>
    rankColumn(lines, column, criticalDifference)
  );
  return {
    title: `Average ranks: ${title}`,
    rowHeading,
    columns: ranked.map(({ column: { variant: _, ...column } }): Column => ({
      ...column,
      better: "lower",
      digits: 2,
    })),
    rows: lines.map((_, row) => ({
      label: names[row]!,
      cells: ranked.map(({ cells }) => cells[row]!),
    })),
    notes: [
      "Each pair ranks the rows, 1 the best. Marked where Friedman's p is below 0.05: within a critical difference of the best.",
      ...[...Map.groupBy(ranked, ({ note }) => note)].map(([note, own]) =>
        noteOf(note, own, ranked)
      ),
    ],
  };
}

interface RankedColumn {
  readonly column: MetricColumn;
  readonly cells: readonly TableCell[];
  /** What is the same for many columns. */
  readonly note: string;
  /** Friedman's; null where there is no test. */
  readonly p: number | null;
}

function rankColumn(
  lines: readonly QualityLine[],
  column: MetricColumn,
  criticalDifference: (rows: number, pairs: number) => number,
): RankedColumn {
  const values = lines.map(({ aggregate }) =>
    aggregate?.samples.get(column.variant) ?? []
  );
  const present = [...lines.keys()].filter((row) =>
    values[row]!.some((value) => value !== null)
  );
  const pairs = [...(values[present[0] ?? 0] ?? []).keys()].filter((pair) =>
    present.every((row) => (values[row]![pair] ?? null) !== null)
  );
  const test = friedman(
    pairs.map((pair) => present.map((row) => values[row]![pair]!)),
    column.better ?? "higher",
  );
  if (isNotDefined(test)) {
    return {
      column,
      cells: lines.map((_, row): TableCell => ({
        kind: present.includes(row) ? "undefined" : "missing",
        counts: null,
      })),
      note: `there is no test, ${test.undefined}`,
      p: null,
    };
  }
  const difference = criticalDifference(present.length, pairs.length);
  const least = Math.min(...test.averageRanks);
  return {
    column,
    cells: lines.map((_, row): TableCell => {
      const value = test.averageRanks[present.indexOf(row)];
      if (value === undefined) return { kind: "missing", counts: null };
      const shares = test.p < 0.05 && value - least <= difference;
      return {
        kind: "number",
        value,
        rank: shares ? "best" : null,
        counts: null,
      };
    }),
    note: `critical difference ${
      difference.toFixed(2)
    } of ${present.length} rows over ${pairs.length} pairs (Nemenyi, 5 %)`,
    p: test.p,
  };
}

function noteOf(
  note: string,
  own: readonly RankedColumn[],
  all: readonly RankedColumn[],
): string {
  const others = all.filter((one) => !own.includes(one));
  const who = own.length <= others.length || all.length === 1
    ? labels(own)
    : others.length === 0
    ? "All"
    : `All but ${labels(others)}`;
  const ps = own.flatMap(({ p }) => p === null ? [] : [p]);
  const most = Math.max(...ps);
  const level = ps.length === 0
    ? ""
    : `, Friedman's p ${
      most < 0.0001
        ? "below 0.0001"
        : `${ps.length > 1 ? "at most " : ""}${most.toFixed(4)}`
    }`;
  return `${who}: ${note}${level}.`;
}

function labels(columns: readonly RankedColumn[]): string {
  return columns.map(({ column }) => column.label).join(", ");
}
