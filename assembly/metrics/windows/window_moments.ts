/** Weighted mean and variance in every window that fits wholly inside a plane, float64. */
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
 * Planes are row-major, each row of `stride` (outputs: `outStride`) samples, a multiple of 8 and at least its width; up to
 * 8 samples beyond a row may be read.
 *
 * @param kernel `2·half + 1` symmetric weights, at most 17.
 * @param mean Receives `width − 2·half` means a row, `height − 2·half` rows.
 * @param variance Receives mean of squares less squared mean, which rounding may leave below 0.
 * @param work `STRIP_LINE + 2·STRIP_ROWS·STRIP_ROW` bytes.
 */
export function windowMoments(
  levels: usize,
  stride: i32,
  width: i32,
  height: i32,
  kernel: usize,
  half: i32,
  mean: usize,
  variance: usize,
  outStride: i32,
  work: usize,
): void {
  const outWidth = width - 2 * half;
  const rows = work + STRIP_LINE;
  const squaredRows = rows + <usize> STRIP_ROWS * STRIP_ROW;
  for (let x = 0; x < outWidth; x += STRIP) {
    const columns = stripWidth(x, outWidth);
    for (let y = 0, place = 0; y < height; y++, place++) {
      if (place === STRIP_ROWS) {
        place = 2 * half;
        keepLast(rows, place);
        keepLast(squaredRows, place);
      }
      const line = levels + (<usize> (y * stride + x) << 3);
      const at = <usize> place * STRIP_ROW;
      squareLine(line, work, columns + 2 * half);
      filterLine(line, 8, kernel, half, rows + at, columns);
      filterLine(work, 8, kernel, half, squaredRows + at, columns);
      const top = y - 2 * half;
      if (top < 0) continue;
      const from = <usize> (place - 2 * half) * STRIP_ROW;
      const to = <usize> (top * outStride + x) << 3;
      filterLine(rows + from, STRIP_ROW, kernel, half, mean + to, columns);
      filterLine(
        squaredRows + from,
        STRIP_ROW,
        kernel,
        half,
        variance + to,
        columns,
      );
      lessSquares(variance + to, mean + to, columns);
    }
  }
}

/** The squares of a line's samples. */
export function squareLine(line: usize, to: usize, count: i32): void {
  for (let at: usize = 0, end = <usize> count << 3; at < end; at += 16) {
    const a = v128.load(line + at);
    v128.store(to + at, f64x2.mul(a, a));
  }
}

/** Takes the squared means from means of squares. */
export function lessSquares(squares: usize, mean: usize, count: i32): void {
  for (let at: usize = 0, end = <usize> count << 3; at < end; at += 16) {
    const m = v128.load(mean + at);
    v128.store(
      squares + at,
      f64x2.sub(v128.load(squares + at), f64x2.mul(m, m)),
    );
  }
}
