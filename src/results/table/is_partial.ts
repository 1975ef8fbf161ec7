import type { TableCell } from "./table.ts";

/** Whether a cell is a mean over fewer pairs than the subset has. */
export function isPartial(cell: TableCell): boolean {
  if (cell.kind !== "number" || cell.counts === null) return false;
  const { undefined: none, nonFinite, failed, missing } = cell.counts;
  return none + nonFinite + failed + missing > 0;
}
