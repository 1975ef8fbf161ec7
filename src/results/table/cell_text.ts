/** The text of one cell for people: fixed decimals, and four different words for four kinds of absence. */

import { isPartial } from "./is_partial.ts";
import { printedNumber } from "./printed_number.ts";
import type { Column, NumberCell, TableCell } from "./table.ts";

/** Ends a number that is a mean over fewer pairs than the subset has; the notes say why. */
export const PARTIAL = "*";

/** `7.25`, `7.25*` (partial mean), `7.25 [7.11, 7.40]` (with its interval; `[–]` where it has none), `undefined`, `not finite`, `failed`, `–` (missing) or the cell's own text. */
export function cellText(cell: TableCell, column: Column): string {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "number":
      return printedNumber(cell.value, column) +
        (isPartial(cell) ? PARTIAL : "") + intervalText(cell, column);
    case "missing":
      return "–";
    case "nonFinite":
      return "not finite";
    default:
      return cell.kind;
  }
}

/** ` [7.11, 7.40]`, ` [–]`, or nothing where no interval was asked for. */
export function intervalText(
  { interval }: NumberCell,
  column: Column,
): string {
  if (interval === undefined) return "";
  return interval === null
    ? " [–]"
    : ` [${printedNumber(interval.low, column)}, ${
      printedNumber(interval.high, column)
    }]`;
}
