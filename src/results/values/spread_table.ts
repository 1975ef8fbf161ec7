/** How far the values behind a mean are apart: a row for each fuser and statistic. */

import { decodeValue } from "../record/metric_value.ts";
import { quantile } from "../record/quantile.ts";
import type { ScoredCell } from "../record/record.ts";
import { meanCell } from "../table/mean_cell.ts";
import type { QualityTableInput } from "../table/quality_table.ts";
import type { Table, TableRow } from "../table/table.ts";

/** What a table of spreads is made of: what that of the means is, and the records behind it, all of one subset. */
export interface SpreadTableInput extends
  Pick<
    QualityTableInput,
    "subset" | "profile" | "models" | "metrics" | "aggregates"
  > {
  readonly records: readonly ScoredCell[];
}

/** Standard deviation (of a sample, n − 1), least, median and greatest of the finite values; nothing is ranked. */
export function spreadTable(input: SpreadTableInput): Table {
  const { subset, profile, models, metrics } = input;
  const byModel = Map.groupBy(input.records, ({ model }) => model);
  return {
    title: `${subset.name}: spread, profile ${profile}`,
    rowHeading: "method",
    columns: [
      { id: "statistic", label: "statistic", better: null, digits: null },
      ...metrics.map(({ variant: _, ...column }) => ({
        ...column,
        better: null,
      })),
    ],
    rows: models.flatMap(({ name }): TableRow[] => {
      const records = byModel.get(name) ?? [];
      const means = input.aggregates.find((one) =>
        one.subset === subset.name && one.model === name
      )?.means;
      const columns = metrics.map(({ variant }) => ({
        mean: means?.get(variant),
        values: finiteValues(records, variant),
      }));
      return Object.entries(STATISTICS).map(([label, statistic]) => ({
        label: name,
        cells: [
          { kind: "text", text: label },
          ...columns.map(({ mean, values }) =>
            meanCell(mean, values.length === 0 ? null : statistic(values))
          ),
        ],
      }));
    }),
    notes: [
      "The standard deviation is that of a sample (n - 1); one value has none.",
    ],
  };
}

/** Of at least one value, sorted. */
const STATISTICS: Readonly<
  Record<string, (values: readonly number[]) => number | null>
> = {
  "standard deviation": standardDeviation,
  least: (values) => values[0]!,
  median: (values) => quantile(values, 0.5),
  greatest: (values) => values.at(-1)!,
};

function standardDeviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = sum(values) / values.length;
  const squares = values.map((value) => (value - mean) ** 2);
  return Math.sqrt(sum(squares) / (values.length - 1));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Sorted, so that no statistic depends on the order of the records. */
function finiteValues(
  records: readonly ScoredCell[],
  variant: string,
): number[] {
  return records.flatMap(({ values }) => {
    const value = Object.hasOwn(values, variant) ? values[variant] : undefined;
    const number = value === undefined ? null : decodeValue(value);
    return number !== null && Number.isFinite(number) ? [number] : [];
  }).sort((a, b) => a - b);
}
