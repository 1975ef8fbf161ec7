/** A number as people read it, in text and as the value that ranks and ties are decided by. */

import type { Column } from "./table.ts";

/** The number with the column's decimals; what rounds to nothing has no sign. */
export function printedNumber(value: number, { digits }: Column): string {
  const text = value.toFixed(digits ?? 0);
  return Number(text) === 0 ? text.replace("-", "") : text;
}
