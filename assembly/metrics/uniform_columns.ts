/**
 * Column means of seven rows of products of levels: the first half of scipy's float32 uniform filter.
 *
 * Sums of whole numbers are exact, so running sums in integers give scipy's bits.
 */
import { loadLevels, storeDoubles } from "./lanes";

/** Rows of a window, and columns. */
export const SIZE: i32 = 7;

/**
 * Adds a row's products to the running sums and takes those of another row away, eight columns at a time.
 *
 * @param sums 32-bit integers.
 * @param enterA Levels of the row that enters, image a; likewise the others. To add only, let both that leave be a row of zeros.
 */
export function slideProducts(
  enterA: usize,
  enterB: usize,
  leaveA: usize,
  leaveB: usize,
  sums: usize,
  count: i32,
): void {
  for (let x = 0; x < count; x += 8) {
    const enter = <usize> x;
    const a = i16x8.mul(loadLevels(enterA + enter), loadLevels(enterB + enter));
    const b = i16x8.mul(loadLevels(leaveA + enter), loadLevels(leaveB + enter));
    slide(sums + (<usize> x << 2), a, b);
  }
}

/** As `slideProducts`, of the levels themselves. */
export function slideLevels(
  enterRow: usize,
  leaveRow: usize,
  sums: usize,
  count: i32,
): void {
  for (let x = 0; x < count; x += 8) {
    slide(
      sums + (<usize> x << 2),
      loadLevels(enterRow + <usize> x),
      loadLevels(leaveRow + <usize> x),
    );
  }
}

/** The means as float32 numbers, stored as float64 because rows of them are summed so. */
export function columnMeans(sums: usize, to: usize, count: i32): void {
  const size = f32x4.splat(<f32> SIZE);
  for (let x = 0; x < count; x += 4) {
    const sum = v128.load(sums + (<usize> x << 2));
    const mean = f32x4.div(f32x4.convert_i32x4_s(sum), size);
    storeDoubles(to + (<usize> x << 3), mean);
  }
}

/** 1/7, rounded. */
const SEVENTH = memory.data<f64>([1.0 / 7]);
/** 1.5·2^18: added to a number below 2^17 and taken away again, it leaves a multiple of 2^-34. */
const GRID = memory.data<f64>([393216]);

/**
 * Float32 means of four neighbouring windows.
 *
 * Float32 means of whole numbers up to 7·255² are multiples of 2^-26, so a float64 sum of seven is exact in any order. Its
 * seventh is either a multiple of 2^-30, as is every float32 number that a mean can be and every middle between two of them,
 * or at least 2^-33 from one. Multiplied by 1/7 in place of divided by 7 the sum is less than 2^-35 off, and the grid takes
 * that away where it could decide how to round.
 *
 * @param means Column means from the first window's first on.
 */
export function rowMeans(means: usize): v128 {
  const first = v128.load(means, 0), second = v128.load(means, 8);
  const third = v128.load(means, 16), fourth = v128.load(means, 24);
  const both = f64x2.add(
    f64x2.add(f64x2.add(third, fourth), v128.load(means, 32)),
    f64x2.add(v128.load(means, 40), v128.load(means, 48)),
  );
  const low = f64x2.add(both, f64x2.add(first, second));
  const high = f64x2.add(
    both,
    f64x2.add(v128.load(means, 56), v128.load(means, 64)),
  );
  return v128.shuffle<i64>(
    f32x4.demote_f64x2_zero(seventh(low)),
    f32x4.demote_f64x2_zero(seventh(high)),
    0,
    2,
  );
}

function seventh(sum: v128): v128 {
  const grid = v128.load64_splat(GRID);
  const product = f64x2.mul(sum, v128.load64_splat(SEVENTH));
  return f64x2.sub(f64x2.add(product, grid), grid);
}

/** Adds eight unsigned 16-bit numbers to eight sums and takes eight away. */
function slide(sums: usize, enter: v128, leave: v128): void {
  const low = i32x4.sub(
    i32x4.extend_low_i16x8_u(enter),
    i32x4.extend_low_i16x8_u(leave),
  );
  const high = i32x4.sub(
    i32x4.extend_high_i16x8_u(enter),
    i32x4.extend_high_i16x8_u(leave),
  );
  v128.store(sums, i32x4.add(v128.load(sums, 0), low), 0);
  v128.store(sums, i32x4.add(v128.load(sums, 16), high), 16);
}
