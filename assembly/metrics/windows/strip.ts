/** Planes are filtered in upright strips, so that the rows a column filter goes back to are still in the nearest cache. */

/** Most columns of a strip's output. */
export const STRIP: i32 = 128;

/** Bytes of one filtered row of a strip: an odd number of cache lines, lest the rows of one column meet in one cache set. */
export const STRIP_ROW: usize = 1088;

/** Filtered rows that are held at a time. */
export const STRIP_ROWS: i32 = 64;

/** Bytes of one unfiltered row of a strip, with taps beyond its end. */
export const STRIP_LINE: usize = 2048;

/** Columns to filter from `x` on: all that are left, in eights, at most a strip. */
export function stripWidth(x: i32, width: i32): i32 {
  return min(STRIP, (width - x + 7) & ~7);
}

/** Makes room in `rows`, which are all taken, and keeps the last `kept` of them; the next place is `kept`. */
export function keepLast(rows: usize, kept: i32): void {
  const from = rows + <usize> (STRIP_ROWS - kept) * STRIP_ROW;
  memory.copy(rows, from, <usize> kept * STRIP_ROW);
}
