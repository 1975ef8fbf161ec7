/** Planes of differences, float32, one value after the other. */
import { loadLevels } from "./lanes";

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
