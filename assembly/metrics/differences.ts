/** Planes of differences, float32, one value after the other. */
import { loadLevels } from "./lanes";

/**
 * Squared differences of levels `step` bytes apart, row by row.
 *
 * @param stride Bytes from one row to the next.
 * @param count Differences a row; `to` has room for 32 bytes more than all.
 */
export function squaredSteps(
  bytes: usize,
  step: usize,
  stride: usize,
  count: i32,
  rows: i32,
  to: usize,
): void {
  for (let y = 0; y < rows; y++) {
    const row = bytes + <usize> y * stride;
    const out = to + (<usize> (y * count) << 2);
    for (let x = 0; x < count; x += 8) {
      const at = row + <usize> x;
      const d = i16x8.sub(loadLevels(at + step), loadLevels(at));
      const low = i32x4.extmul_low_i16x8_s(d, d);
      const high = i32x4.extmul_high_i16x8_s(d, d);
      v128.store(out + (<usize> x << 2), f32x4.convert_i32x4_s(low), 0);
      v128.store(out + (<usize> x << 2), f32x4.convert_i32x4_s(high), 16);
    }
  }
}

/** a − b of two images' levels; `to` has room for 32 bytes more. */
export function lessLevels(a: usize, b: usize, count: i32, to: usize): void {
  for (let i = 0; i < count; i += 8) {
    const d = i16x8.sub(loadLevels(a + <usize> i), loadLevels(b + <usize> i));
    const at = to + (<usize> i << 2);
    v128.store(at, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(d)), 0);
    v128.store(at, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(d)), 16);
  }
}

/** Whether all of `count` float32 values are the same. */
export function isConstant(values: usize, count: i32): bool {
  const first = load<f32>(values);
  for (let at: usize = 4, end = <usize> count << 2; at < end; at += 4) {
    if (load<f32>(values + at) !== first) return false;
  }
  return true;
}

/** Whether two blocks hold the same bytes. */
export function sameBytes(a: usize, b: usize, count: i32): bool {
  return memory.compare(a, b, <usize> count) === 0;
}

/** The sum of `count` whole float32 values, exact below 2^53. */
export function exactSum(values: usize, count: i32): f64 {
  const whole = count & ~1;
  let sums = f64x2.splat(0);
  for (let i = 0; i < whole; i += 2) {
    const pair = v128.load64_zero(values + (<usize> i << 2));
    sums = f64x2.add(sums, f64x2.promote_low_f32x4(pair));
  }
  let sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  if (whole < count) sum += <f64> load<f32>(values + (<usize> whole << 2));
  return sum;
}
