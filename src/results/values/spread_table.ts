/** How far the values behind a mean are apart: a row for each fuser and statistic. */

import { decodeValue } from "../record/metric_value.ts";
import { isNotDefined } from "../../statistics/not_defined.ts";
import { type Spread, spread } from "../../statistics/sample/spread.ts";
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
        spread: spread(finiteValues(records, variant)),
      }));
      return Object.entries(STATISTICS).map(([label, statistic]) => ({
        label: name,
        cells: [
          { kind: "text", text: label },
          ...columns.map(({ mean, spread }) =>
            meanCell(mean, isNotDefined(spread) ? null : statistic(spread))
          ),
        ],
      }));
    }),
    notes: [
      "The standard deviation is that of a sample (n - 1); one value has none.",
    ],
  };
}

/** What each row says of a sample; null where it says nothing. */
const STATISTICS: Readonly<Record<string, (of: Spread) => number | null>> = {
  "standard deviation": ({ deviation }) =>
    isNotDefined(deviation) ? null : deviation,
  least: ({ least }) => least,
  median: ({ median }) => median,
  greatest: ({ greatest }) => greatest,
};

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
