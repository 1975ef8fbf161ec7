/** What a row is compared by: the printed digits, so that a reader can check every rank, and never a mean over other pairs. */

import { isPartial } from "./is_partial.ts";
import { printedNumber } from "./printed_number.ts";
import type { Column, TableCell } from "./table.ts";

/** The number as printed; null for a partial mean, which is over other pairs than its neighbours, and for no number. */
export function comparedValue(
  cell: TableCell | undefined,
  column: Column,
): number | null {
  if (cell?.kind !== "number" || isPartial(cell)) return null;
  const value = Number(printedNumber(cell.value, column));
  return Number.isNaN(value) ? null : value;
}
