/** Every value by itself: a row for each pair and fuser. */

import { decodeValue, type MetricValue } from "../record/metric_value.ts";
import type { ScoredCell } from "../record/record.ts";
import type { QualityTableInput } from "../table/quality_table.ts";
import {
  numberCell,
  type Table,
  type TableCell,
  type TableRow,
} from "../table/table.ts";

/** What a table of single values is made of: records of one subset, at most one for each pair and fuser. */
export interface ValuesTableInput
  extends Pick<QualityTableInput, "subset" | "profile" | "models" | "metrics"> {
  readonly records: readonly ScoredCell[];
}

/** The values of every pair in the order of the subset, and of each its fusers in theirs; nothing is ranked. */
export function valuesTable(input: ValuesTableInput): Table {
  const { subset, profile, models, metrics } = input;
  const byPair = Map.groupBy(input.records, ({ pair }) => pair);
  return {
    title: `${subset.name}: the values of each image, profile ${profile}`,
    rowHeading: "pair",
    columns: [
      { id: "method", label: "method", better: null, digits: null },
      ...metrics.map(({ variant: _, ...column }) => ({
        ...column,
        better: null,
      })),
    ],
    rows: subset.pairs.flatMap((pair) =>
      models.map(({ name }): TableRow => {
        const record = byPair.get(pair)?.find(({ model }) => model === name);
        return {
          label: pair,
          cells: [
            { kind: "text", text: name },
            ...metrics.map(({ variant }) => cellOf(record, variant)),
          ],
        };
      })
    ),
    notes: [],
  };
}

function cellOf(record: ScoredCell | undefined, variant: string): TableCell {
  if (record?.status === "failed") return { kind: "failed", counts: null };
  const value = record !== undefined && Object.hasOwn(record.values, variant)
    ? record.values[variant]
    : undefined;
  return value === undefined ? { kind: "missing", counts: null } : read(value);
}

function read(value: MetricValue): TableCell {
  const number = decodeValue(value);
  if (number === null) return { kind: "undefined", counts: null };
  return Number.isFinite(number)
    ? numberCell(number)
    : { kind: "nonFinite", counts: null };
}
