/** A number as people read it, in text and as the value that ranks and ties are decided by. */

import type { Column } from "./table.ts";

/** The number with the column's decimals; what rounds to nothing has no sign, and may read as less than the least there is. */
export function printedNumber(
  value: number,
  { digits, floor = false }: Pick<Column, "digits" | "floor">,
): string {
  const text = value.toFixed(digits ?? 0);
  if (Number(text) !== 0) return text;
  return floor && value > 0 ? `<${text.slice(0, -1)}1` : text.replace("-", "");
}
