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

/**
 * Float32 means of four neighbouring windows.
 *
 * Float32 means of whole numbers up to 7·255² are multiples of 2^-26, so a float64 sum of seven is exact in any order.
 *
 * @param means Column means from the first window's first on.
 */
export function rowMeans(means: usize): v128 {
  const size = f64x2.splat(<f64> SIZE);
  const low = f64x2.div(sumOfSeven(means), size);
  const high = f64x2.div(sumOfSeven(means + 16), size);
  return v128.shuffle<i64>(
    f32x4.demote_f64x2_zero(low),
    f32x4.demote_f64x2_zero(high),
    0,
    2,
  );
}

function sumOfSeven(means: usize): v128 {
  const ab = f64x2.add(v128.load(means, 0), v128.load(means, 8));
  const cd = f64x2.add(v128.load(means, 16), v128.load(means, 24));
  const ef = f64x2.add(v128.load(means, 32), v128.load(means, 40));
  return f64x2.add(f64x2.add(ab, cd), f64x2.add(ef, v128.load(means, 48)));
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
