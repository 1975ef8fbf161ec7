/** Sums of squared differences of levels, in whole numbers: read as bytes, never written down. */
import { loadLevels } from "./lanes";
import { BLOCK, firstHalf } from "./pairwise_sum";

/** Lanes of 16 bits that keep the first 0..7 of eight. */
const FIRST = memory.data<u16>([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0xffff,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0xffff,
  0xffff,
  0,
  0,
  0,
  0,
  0,
  0,
  0xffff,
  0xffff,
  0xffff,
  0,
  0,
  0,
  0,
  0,
  0xffff,
  0xffff,
  0xffff,
  0xffff,
  0,
  0,
  0,
  0,
  0xffff,
  0xffff,
  0xffff,
  0xffff,
  0xffff,
  0,
  0,
  0,
  0xffff,
  0xffff,
  0xffff,
  0xffff,
  0xffff,
  0xffff,
  0,
  0,
  0xffff,
  0xffff,
  0xffff,
  0xffff,
  0xffff,
  0xffff,
  0xffff,
  0,
]);

/** Where the next difference lies, and how many are left in its row. */
let at: usize = 0;
let left: i32 = 0;
let row: usize = 0;
let bytesOfRow: usize = 0;
let countOfRow: i32 = 0;
let step: usize = 0;
let exact: f64 = 0;

/**
 * Of levels `apart` bytes apart, row by row: the float32 sum in numpy's pairwise order, then the exact one.
 *
 * The squares of a block add up to less than 2^24, so that float32 rounds only where blocks are added.
 *
 * @param stride Bytes from one row to the next.
 * @param count Differences a row.
 * @param to Receives two float64 numbers.
 */
export function squaredSteps(
  bytes: usize,
  apart: usize,
  stride: usize,
  count: i32,
  rows: i32,
  to: usize,
): void {
  at = row = bytes;
  left = countOfRow = count;
  bytesOfRow = stride;
  step = apart;
  exact = 0;
  store<f64>(to, <f64> pairwise(count * rows), 0);
  store<f64>(to, exact, 8);
}

function pairwise(count: i32): f32 {
  if (count > BLOCK) {
    const half = firstHalf(count);
    const first = pairwise(half);
    return first + pairwise(count - half);
  }
  const sum = block(count);
  exact += <f64> sum;
  return <f32> sum;
}

/** The sum of the next `count` squares, at most a block. */
function block(count: i32): i32 {
  let sums = i32x4.splat(0);
  while (count > 0) {
    if (left === 0) {
      at = row = row + bytesOfRow;
      left = countOfRow;
    }
    const run = min(count, left), rest = run & 7;
    let from = at;
    for (const end = at + <usize> (run - rest); from < end; from += 8) {
      const d = i16x8.sub(loadLevels(from + step), loadLevels(from));
      sums = i32x4.add(sums, i32x4.dot_i16x8_s(d, d));
    }
    if (rest > 0) {
      const d = v128.and(
        i16x8.sub(loadLevels(from + step), loadLevels(from)),
        v128.load(FIRST + (<usize> rest << 4)),
      );
      sums = i32x4.add(sums, i32x4.dot_i16x8_s(d, d));
    }
    at += <usize> run;
    left -= run;
    count -= run;
  }
  return i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3);
}
