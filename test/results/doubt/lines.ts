/** Rows of a quality table from plain numbers. */
import type { Aggregate } from "../../../src/results/table/aggregate.ts";
import type { MetricColumn } from "../../../src/results/table/metric_column.ts";
import type { QualityTableInput } from "../../../src/results/table/quality_table.ts";

/** The column they stand in. */
export const EN: MetricColumn = {
  variant: "EN/cdd",
  id: "EN",
  label: "EN",
  better: "higher",
  digits: 2,
};

/** What a table of these rows is made of: a name with a value for each pair, null where there is none. */
export function inputOf(
  rows: Record<string, readonly (number | null)[]>,
  column: MetricColumn = EN,
): QualityTableInput {
  const pairs = Object.values(rows)[0]!.map((_, at) => `p${10 + at}`);
  return {
    subset: { name: "set", title: "set", dataset: "tno", pairs },
    profile: "cdd",
    backend: "wasm",
    models: [],
    metrics: [column],
    aggregates: Object.entries(rows).map(([model, values]): Aggregate => {
      const there = values.filter((value) => value !== null);
      const sum = there.reduce((total, value) => total + value, 0);
      return {
        subset: "set",
        model,
        protocol: "clip",
        backend: "wasm",
        means: new Map([[column.variant, {
          mean: there.length === 0 ? null : sum / there.length,
          count: there.length,
          undefined: 0,
          nonFinite: 0,
          failed: 0,
          missing: values.length - there.length,
        }]]),
        values: new Map([[column.variant, values]]),
        samples: new Map([[column.variant, values]]),
      };
    }),
  };
}
