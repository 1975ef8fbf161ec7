import type { Mean } from "./aggregate.ts";
import type { TableCell } from "./table.ts";

/**
 * The cell of a mean, or of another number over the same pairs.
 *
 * @param value what stands in it where the mean has a value
 */
export function meanCell(
  mean: Mean | undefined,
  value: number | null | undefined = mean?.mean,
): TableCell {
  if (mean === undefined) return { kind: "missing", counts: null };
  const { mean: _, ...counts } = mean;
  if (typeof value === "number") {
    return { kind: "number", value, rank: null, counts };
  }
  const kind = counts.nonFinite > 0
    ? "nonFinite"
    : counts.undefined > 0 || counts.count > 0
    ? "undefined"
    : counts.failed > 0
    ? "failed"
    : "missing";
  return { kind, counts };
}
