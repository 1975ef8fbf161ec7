/** Sentences about the pairs a mean is not over. */

import type { MetricColumn } from "./metric_column.ts";
import type { Aggregate, Mean } from "./aggregate.ts";

/** One sentence per kind of absence and set of metrics, such as `VIF undefined for 2 of 25 pairs (student, clip)`. */
export function partialNotes(
  one: Aggregate,
  columns: readonly MetricColumn[],
): string[] {
  return [
    ...notes(one, columns, "undefined", (mean) => mean.undefined),
    ...notes(one, columns, "not finite", (mean) => mean.nonFinite),
    ...notes(one, columns, "failed", (mean) => mean.failed),
    ...notes(one, columns, "missing", (mean) => mean.missing),
  ];
}

function notes(
  one: Aggregate,
  columns: readonly MetricColumn[],
  word: string,
  read: (mean: Mean) => number,
): string[] {
  const byCount = new Map<string, string[]>();
  for (const { variant, label } of columns) {
    const mean = one.means.get(variant);
    if (mean === undefined || read(mean) === 0) continue;
    const pairs = mean.count + mean.undefined + mean.nonFinite + mean.failed +
      mean.missing;
    const count = `${read(mean)} of ${pairs} pairs`;
    byCount.set(count, [...byCount.get(count) ?? [], label]);
  }
  return [...byCount].map(([count, names]) => {
    const which = names.length === columns.length && names.length > 1
      ? "all metrics"
      : names.join(", ");
    return `${which} ${word} for ${count} (${one.model}, ${one.protocol})`;
  });
}
