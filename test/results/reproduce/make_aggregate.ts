/** Aggregates to compare with printed tables. */

import type { Aggregate, Mean } from "../../../src/results/table/aggregate.ts";

/** A mean over two pairs; every part can be replaced. */
export function makeMean(
  mean: number | null,
  parts: Partial<Mean> = {},
): Mean {
  const none = { undefined: 0, nonFinite: 0, failed: 0, missing: 0 };
  return { mean, count: mean === null ? 0 : 2, ...none, ...parts };
}

/** Model `a` on `tno25` under `clip` and wasm, with these means, of `cdd` unless told; every name can be replaced. */
export function makeAggregate(
  means: Record<string, number | Mean>,
  parts: Partial<Omit<Aggregate, "means">> = {},
): Aggregate {
  return {
    subset: "tno25",
    model: "a",
    protocol: "clip",
    backend: "wasm",
    means: new Map(
      Object.entries(means).map(([metric, mean]) => [
        metric.includes("/") ? metric : `${metric}/cdd`,
        typeof mean === "number" ? makeMean(mean) : mean,
      ]),
    ),
    values: new Map(),
    samples: new Map(),
    ...parts,
  };
}
