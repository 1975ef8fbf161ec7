// Aggregates to compare with printed tables.

import type { Aggregate, Mean } from "../../../src/results/table/aggregate.ts";

/** A mean over two pairs; every part can be replaced. */
export function makeMean(
  mean: number | null,
  parts: Partial<Mean> = {},
): Mean {
  const none = { undefined: 0, nonFinite: 0, failed: 0, missing: 0 };
  return { mean, count: mean === null ? 0 : 2, ...none, ...parts };
}

/** Model `a` on `tno25` under `clip`, wasm and cdd, with these means; every name can be replaced. */
export function makeAggregate(
  means: Record<string, number | Mean>,
  parts: Partial<Omit<Aggregate, "metrics">> = {},
): Aggregate {
  return {
    subset: "tno25",
    model: "a",
    protocol: "clip",
    backend: "wasm",
    profile: "cdd",
    metrics: new Map(
      Object.entries(means).map(([metric, mean]) => [
        metric,
        typeof mean === "number" ? makeMean(mean) : mean,
      ]),
    ),
    ...parts,
  };
}
