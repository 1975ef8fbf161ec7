/** Three neighbouring rows of an image as 16-bit integers, with a border beyond each end. */
import { loadLevels } from "./lanes";

/** Zeros lie beyond the image. */
export const ZERO: i32 = 0;
/** Beyond the image the slope goes on: a central difference at the border is twice the one-sided one. */
export const STRAIGHT: i32 = 1;

/** First sample of row `y`, -1..height, of rows that `fillRow` has written. */
export function rowAt(rows: usize, y: i32, width: i32): usize {
  return rows + <usize> ((y + 1) % 3) * rowBytes(width) + 16;
}

/** Bytes of one row: eight samples before the first, up to 16 after the last. */
function rowBytes(width: i32): usize {
  return <usize> ((width + 31) & ~7) << 1;
}

/**
 * Writes row `y`, -1..height, in the place of row `y − 3`.
 *
 * @param rows `6·(width + 31)` bytes.
 * @param border `ZERO`, or `STRAIGHT` for an image of two samples a side or more.
 */
export function fillRow(
  bytes: usize,
  width: i32,
  height: i32,
  y: i32,
  border: i32,
  rows: usize,
): void {
  const row = rowAt(rows, y, width);
  if (y < 0 || y >= height) {
    if (border === ZERO) {
      memory.fill(row - 16, 0, rowBytes(width));
      return;
    }
    const edge = bytes + <usize> ((y < 0 ? 0 : height - 1) * width);
    const inner = bytes + <usize> ((y < 0 ? 1 : height - 2) * width);
    for (let x = 0; x < width; x += 8) {
      const beyond = i16x8.sub(
        i16x8.shl(loadLevels(edge + <usize> x), 1),
        loadLevels(inner + <usize> x),
      );
      v128.store(row + (<usize> x << 1), beyond);
    }
  } else {
    const from = bytes + <usize> (y * width);
    for (let x = 0; x < width; x += 8) {
      v128.store(row + (<usize> x << 1), loadLevels(from + <usize> x));
    }
  }
  const end = row + (<usize> width << 1);
  if (border === ZERO) {
    store<i16>(row - 2, 0);
    store<i16>(end, 0);
  } else {
    store<i16>(row - 2, 2 * load<i16>(row) - load<i16>(row + 2));
    store<i16>(end, 2 * load<i16>(end - 2) - load<i16>(end - 4));
  }
}
