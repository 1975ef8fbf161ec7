/** Weighted means in every window that fits wholly inside a plane, float64: the bits of adding tap after tap to 0. */
import { multiplyLines } from "./window_covariance";
import { lessSquares, squareLine } from "./window_moments";
import {
  keepLast,
  STRIP,
  STRIP_LINE,
  STRIP_ROW,
  STRIP_ROWS,
  stripWidth,
} from "./strip";

const ROWS: usize = <usize> STRIP_ROWS * STRIP_ROW;

/**
 * Means of a plane's samples, of their squares, and of their products with another plane's.
 *
 * @param a Rows of `stride` samples, a multiple of 8; likewise `b`.
 * @param kernel `taps` weights, at most 17, along the rows and then down the columns.
 * @param means Receives `width − taps + 1` means a row, `height − taps + 1` rows of `outStride` samples; likewise the others.
 * @param work `2·STRIP_LINE + 3·STRIP_ROWS·STRIP_ROW` bytes.
 */
export function tapMoments(
  a: usize,
  b: usize,
  stride: i32,
  width: i32,
  height: i32,
  kernel: usize,
  taps: i32,
  means: usize,
  squares: usize,
  products: usize,
  outStride: i32,
  work: usize,
): void {
  const outWidth = width - taps + 1;
  const squareLine = work, productLine = work + STRIP_LINE;
  const rows = productLine + STRIP_LINE;
  const squareRows = rows + ROWS, productRows = squareRows + ROWS;
  for (let x = 0; x < outWidth; x += STRIP) {
    const columns = stripWidth(x, outWidth);
    for (let y = 0, place = 0; y < height; y++, place++) {
      if (place === STRIP_ROWS) {
        place = taps - 1;
        keepLast(rows, place);
        keepLast(squareRows, place);
        keepLast(productRows, place);
      }
      const line = <usize> (y * stride + x) << 3;
      const row = <usize> place * STRIP_ROW;
      multiplyLines(a + line, a + line, squareLine, columns + taps);
      multiplyLines(a + line, b + line, productLine, columns + taps);
      tapLine(a + line, 8, kernel, taps, rows + row, columns);
      tapLine(squareLine, 8, kernel, taps, squareRows + row, columns);
      tapLine(productLine, 8, kernel, taps, productRows + row, columns);
      const top = y - taps + 1;
      if (top < 0) continue;
      const from = <usize> (place - taps + 1) * STRIP_ROW;
      const to = <usize> (top * outStride + x) << 3;
      tapDown(rows + from, kernel, taps, means + to, columns);
      tapDown(squareRows + from, kernel, taps, squares + to, columns);
      tapDown(productRows + from, kernel, taps, products + to, columns);
    }
  }
}

/**
 * Means of a plane's samples, and means of their squares less squared means; layout as for `tapMoments`.
 *
 * @param work `STRIP_LINE + 2·STRIP_ROWS·STRIP_ROW` bytes.
 */
export function tapVariances(
  a: usize,
  stride: i32,
  width: i32,
  height: i32,
  kernel: usize,
  taps: i32,
  means: usize,
  variances: usize,
  outStride: i32,
  work: usize,
): void {
  const outWidth = width - taps + 1;
  const rows = work + STRIP_LINE, squareRows = rows + ROWS;
  for (let x = 0; x < outWidth; x += STRIP) {
    const columns = stripWidth(x, outWidth);
    for (let y = 0, place = 0; y < height; y++, place++) {
      if (place === STRIP_ROWS) {
        place = taps - 1;
        keepLast(rows, place);
        keepLast(squareRows, place);
      }
      const line = a + (<usize> (y * stride + x) << 3);
      const row = <usize> place * STRIP_ROW;
      squareLine(line, work, columns + taps);
      tapLine(line, 8, kernel, taps, rows + row, columns);
      tapLine(work, 8, kernel, taps, squareRows + row, columns);
      const top = y - taps + 1;
      if (top < 0) continue;
      const from = <usize> (place - taps + 1) * STRIP_ROW;
      const to = <usize> (top * outStride + x) << 3;
      tapDown(rows + from, kernel, taps, means + to, columns);
      tapDown(squareRows + from, kernel, taps, variances + to, columns);
      lessSquares(variances + to, means + to, columns);
    }
  }
}

/**
 * Means of the products of two planes' samples; layout as for `tapMoments`.
 *
 * @param work `STRIP_LINE + STRIP_ROWS·STRIP_ROW` bytes.
 */
export function tapProducts(
  a: usize,
  b: usize,
  stride: i32,
  width: i32,
  height: i32,
  kernel: usize,
  taps: i32,
  products: usize,
  outStride: i32,
  work: usize,
): void {
  const outWidth = width - taps + 1, rows = work + STRIP_LINE;
  for (let x = 0; x < outWidth; x += STRIP) {
    const columns = stripWidth(x, outWidth);
    for (let y = 0, place = 0; y < height; y++, place++) {
      if (place === STRIP_ROWS) {
        place = taps - 1;
        keepLast(rows, place);
      }
      const line = <usize> (y * stride + x) << 3;
      multiplyLines(a + line, b + line, work, columns + taps);
      const row = rows + <usize> place * STRIP_ROW;
      tapLine(work, 8, kernel, taps, row, columns);
      const top = y - taps + 1;
      if (top < 0) continue;
      const from = rows + <usize> (place - taps + 1) * STRIP_ROW;
      const to = products + (<usize> (top * outStride + x) << 3);
      tapDown(from, kernel, taps, to, columns);
    }
  }
}

function tapDown(
  from: usize,
  kernel: usize,
  taps: i32,
  to: usize,
  count: i32,
): void {
  tapLine(from, STRIP_ROW, kernel, taps, to, count);
}

/** `count` sums, a multiple of 8, of windows whose taps are `step` bytes apart. */
function tapLine(
  from: usize,
  step: usize,
  kernel: usize,
  taps: i32,
  to: usize,
  count: i32,
): void {
  const last = kernel + (<usize> taps << 3);
  for (let at: usize = 0, end = <usize> count << 3; at < end; at += 64) {
    let a = f64x2.splat(0), b = a, c = a, d = a;
    let tap = from + at;
    for (let weight = kernel; weight < last; weight += 8, tap += step) {
      const w = v128.load64_splat(weight);
      a = f64x2.add(a, f64x2.mul(w, v128.load(tap, 0)));
      b = f64x2.add(b, f64x2.mul(w, v128.load(tap, 16)));
      c = f64x2.add(c, f64x2.mul(w, v128.load(tap, 32)));
      d = f64x2.add(d, f64x2.mul(w, v128.load(tap, 48)));
    }
    v128.store(to + at, a, 0);
    v128.store(to + at, b, 16);
    v128.store(to + at, c, 32);
    v128.store(to + at, d, 48);
  }
}
