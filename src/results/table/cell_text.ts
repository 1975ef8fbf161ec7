// The text of one cell for people: fixed decimals, and three different words for three kinds of absence.

import type { Column, TableCell } from "./table.ts";

/** Ends a number that is a mean over fewer pairs than the subset has; the notes say why. */
export const PARTIAL = "*";

/** `7.25`, `7.25*` (partial mean), `undefined`, `failed`, `–` (missing) or the cell's own text. */
export function cellText(cell: TableCell, column: Column): string {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "missing":
      return "–";
    case "number":
      return cell.value.toFixed(column.digits ?? 0) +
        (isPartial(cell) ? PARTIAL : "");
    default:
      return cell.kind;
  }
}

function isPartial(cell: TableCell): boolean {
  if (cell.kind !== "number" || cell.counts === null) return false;
  const { undefined: none, nonFinite, failed, missing } = cell.counts;
  return none + nonFinite + failed + missing > 0;
}
