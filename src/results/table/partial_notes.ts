// Sentences about the pairs a mean is not over.

import type { Aggregate, Mean } from "./aggregate.ts";

/** One sentence per kind of absence and set of metrics, such as `VIF undefined for 2 of 25 pairs (student, clip)`. */
export function partialNotes(
  one: Aggregate,
  metrics: readonly string[],
): string[] {
  return [
    ...notes(one, metrics, "undefined", (mean) => mean.undefined),
    ...notes(one, metrics, "not finite", (mean) => mean.nonFinite),
    ...notes(one, metrics, "failed", (mean) => mean.failed),
    ...notes(one, metrics, "missing", (mean) => mean.missing),
  ];
}

function notes(
  one: Aggregate,
  metrics: readonly string[],
  word: string,
  read: (mean: Mean) => number,
): string[] {
  const byCount = new Map<string, string[]>();
  for (const metric of metrics) {
    const mean = one.metrics.get(metric);
    if (mean === undefined || read(mean) === 0) continue;
    const pairs = mean.count + mean.undefined + mean.nonFinite + mean.failed +
      mean.missing;
    const count = `${read(mean)} of ${pairs} pairs`;
    byCount.set(count, [...byCount.get(count) ?? [], metric]);
  }
  return [...byCount].map(([count, names]) => {
    const which = names.length === metrics.length && names.length > 1
      ? "all metrics"
      : names.join(", ");
    return `${which} ${word} for ${count} (${one.model}, ${one.protocol})`;
  });
}
