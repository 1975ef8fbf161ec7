/** Weighted covariance of two planes in every window that fits wholly inside, float64. */
import { filterLine } from "./filter_line";
import {
  keepLast,
  STRIP,
  STRIP_LINE,
  STRIP_ROW,
  STRIP_ROWS,
  stripWidth,
} from "./strip";

/**
 * Layout as for `windowMoments`, which gives `meanA` and `meanB`.
 *
 * @param covariance Receives mean of products less product of means.
 * @param work `STRIP_LINE + STRIP_ROWS·STRIP_ROW` bytes.
 */
export function windowCovariance(
  a: usize,
  b: usize,
  stride: i32,
  width: i32,
  height: i32,
  kernel: usize,
  half: i32,
  meanA: usize,
  meanB: usize,
  covariance: usize,
  outStride: i32,
  work: usize,
): void {
  const outWidth = width - 2 * half;
  const rows = work + STRIP_LINE;
  for (let x = 0; x < outWidth; x += STRIP) {
    const columns = stripWidth(x, outWidth);
    for (let y = 0, place = 0; y < height; y++, place++) {
      if (place === STRIP_ROWS) {
        place = 2 * half;
        keepLast(rows, place);
      }
      const line = <usize> (y * stride + x) << 3;
      multiplyLines(a + line, b + line, work, columns + 2 * half);
      filterLine(
        work,
        8,
        kernel,
        half,
        rows + <usize> place * STRIP_ROW,
        columns,
      );
      const top = y - 2 * half;
      if (top < 0) continue;
      const to = <usize> (top * outStride + x) << 3;
      filterLine(
        rows + <usize> (place - 2 * half) * STRIP_ROW,
        STRIP_ROW,
        kernel,
        half,
        covariance + to,
        columns,
      );
      lessProducts(covariance + to, meanA + to, meanB + to, columns);
    }
  }
}

/** The products of two lines' samples. */
export function multiplyLines(a: usize, b: usize, to: usize, count: i32): void {
  for (let at: usize = 0, end = <usize> count << 3; at < end; at += 16) {
    v128.store(to + at, f64x2.mul(v128.load(a + at), v128.load(b + at)));
  }
}

/** Takes the products of means from means of products. */
function lessProducts(
  products: usize,
  meanA: usize,
  meanB: usize,
  count: i32,
): void {
  for (let at: usize = 0, end = <usize> count << 3; at < end; at += 16) {
    const both = f64x2.mul(v128.load(meanA + at), v128.load(meanB + at));
    v128.store(
      products + at,
      f64x2.sub(v128.load(products + at), both),
    );
  }
}
