/** A plane filtered where the window fits wholly inside, every other sample kept in either direction, float64. */
import { filterLine, plusPair } from "./filter_line";
import {
  keepLast,
  STRIP,
  STRIP_LINE,
  STRIP_ROW,
  STRIP_ROWS,
  stripWidth,
} from "./strip";

/**
 * Layout as for `windowMoments`.
 *
 * @param to Receives `ceil((width − 2·half) / 2)` samples a row and as many rows of the height.
 * @param work `2·STRIP_LINE + STRIP_ROWS·STRIP_ROW` bytes.
 */
export function filterAndHalve(
  levels: usize,
  stride: i32,
  width: i32,
  height: i32,
  kernel: usize,
  half: i32,
  to: usize,
  outStride: i32,
  work: usize,
): void {
  const outWidth = (width - 2 * half + 1) >> 1;
  const even = work, odd = work + STRIP_LINE, rows = odd + STRIP_LINE;
  for (let x = 0; x < outWidth; x += STRIP) {
    const columns = stripWidth(x, outWidth);
    for (let y = 0, place = 0; y < height; y++, place++) {
      if (place === STRIP_ROWS) {
        place = 2 * half;
        keepLast(rows, place);
      }
      partLine(
        levels + (<usize> (y * stride + 2 * x) << 3),
        even,
        odd,
        columns + half + 1,
      );
      filterEvery(
        even,
        odd,
        kernel,
        half,
        rows + <usize> place * STRIP_ROW,
        columns,
      );
      const top = y - 2 * half;
      if (top < 0 || (top & 1) !== 0) continue;
      filterLine(
        rows + <usize> (place - 2 * half) * STRIP_ROW,
        STRIP_ROW,
        kernel,
        half,
        to + (<usize> ((top >> 1) * outStride + x) << 3),
        columns,
      );
    }
  }
}

/** Parts `count` neighbouring pairs into their first and their second samples. */
function partLine(line: usize, even: usize, odd: usize, count: i32): void {
  for (let at: usize = 0, end = <usize> count << 3; at < end; at += 16) {
    const a = v128.load(line + 2 * at, 0), b = v128.load(line + 2 * at, 16);
    v128.store(even + at, v128.shuffle<f64>(a, b, 0, 2));
    v128.store(odd + at, v128.shuffle<f64>(a, b, 1, 3));
  }
}

/** As `filterLine` along a row that has been parted; `half` is a power of two, or 1. */
function filterEvery(
  even: usize,
  odd: usize,
  kernel: usize,
  half: i32,
  to: usize,
  count: i32,
): void {
  const centre = v128.load64_splat(kernel + (<usize> half << 3));
  const middle = tap(even, odd, half);
  for (let at: usize = 0, end = <usize> count << 3; at < end; at += 32) {
    let a = f64x2.mul(centre, v128.load(middle + at, 0));
    let b = f64x2.mul(centre, v128.load(middle + at, 16));
    for (let i = 0; i < half; i++) {
      const w = v128.load64_splat(kernel + (<usize> i << 3));
      const left = tap(even, odd, i) + at,
        right = tap(even, odd, 2 * half - i) + at;
      a = plusPair(a, w, v128.load(left, 0), v128.load(right, 0));
      b = plusPair(b, w, v128.load(left, 16), v128.load(right, 16));
    }
    v128.store(to + at, a, 0);
    v128.store(to + at, b, 16);
  }
}

/** Where sample `i` of a parted line lies. */
function tap(even: usize, odd: usize, i: i32): usize {
  return ((i & 1) !== 0 ? odd : even) + (<usize> (i >> 1) << 3);
}
