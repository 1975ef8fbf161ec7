/** Correlation with a window that is a column times a row. */
import type { Border } from "./border.ts";
import { filterInTurn } from "./filter_in_turn.ts";
import type { Matrix } from "./matrix.ts";

/** Rows first, then columns; the same as `filter` with the outer product but for rounding. */
export function filterSeparable(
  image: Matrix,
  { row, column = row }: {
    readonly row: Float64Array;
    /** The row's weights unless told. */
    readonly column?: Float64Array;
  },
  border: Border,
): Matrix {
  const across = { width: row.length, height: 1, data: row };
  const down = { width: 1, height: column.length, data: column };
  return filterInTurn(image, [across, down], border);
}
