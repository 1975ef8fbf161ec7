/** Sentences about the pairs a mean is not over. */

import type { MetricColumn } from "./metric_column.ts";
import type { Aggregate, Mean } from "./aggregate.ts";

/**
 * One sentence per kind of absence and set of metrics, such as `VIF undefined for 2 of 25 pairs (student, clip)`.
 *
 * @param who what the row is called in them; its model and protocol unless told.
 */
export function partialNotes(
  one: Aggregate,
  columns: readonly MetricColumn[],
  who: string = `${one.model}, ${one.protocol}`,
): string[] {
  const sentences = (word: string, read: (mean: Mean) => number): string[] =>
    notes(one, columns, word, read).map((text) => `${text} (${who})`);
  return [
    ...sentences("undefined", (mean) => mean.undefined),
    ...sentences("not finite", (mean) => mean.nonFinite),
    ...sentences("failed", (mean) => mean.failed),
    ...sentences("missing", (mean) => mean.missing),
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
    return `${which} ${word} for ${count}`;
  });
}
