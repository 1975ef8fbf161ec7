/** Grey levels as real numbers. */
import { loadLevels, upper } from "./lanes";

/**
 * Levels less `centre` as float64 samples.
 *
 * @param to Rows of `stride` samples, a multiple of 8; what lies beyond the width is of no meaning.
 */
export function widenF64(
  bytes: usize,
  width: i32,
  height: i32,
  centre: f64,
  to: usize,
  stride: i32,
): void {
  const less = f64x2.splat(centre);
  for (let y = 0; y < height; y++) {
    const row = bytes + <usize> (y * width);
    const out = to + (<usize> (y * stride) << 3);
    for (let x = 0; x < width; x += 8) {
      const words = loadLevels(row + <usize> x);
      const low = i32x4.extend_low_i16x8_u(words);
      const high = i32x4.extend_high_i16x8_u(words);
      const at = out + (<usize> x << 3);
      v128.store(at, f64x2.sub(f64x2.convert_low_i32x4_s(low), less), 0);
      v128.store(
        at,
        f64x2.sub(f64x2.convert_low_i32x4_s(upper(low)), less),
        16,
      );
      v128.store(at, f64x2.sub(f64x2.convert_low_i32x4_s(high), less), 32);
      v128.store(
        at,
        f64x2.sub(f64x2.convert_low_i32x4_s(upper(high)), less),
        48,
      );
    }
  }
}

/** `count` levels as float32 samples, one after the other. */
export function widenF32(bytes: usize, count: i32, to: usize): void {
  for (let i = 0; i < count; i += 8) {
    const words = loadLevels(bytes + <usize> i);
    const at = to + (<usize> i << 2);
    v128.store(at, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(words)), 0);
    v128.store(at, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(words)), 16);
  }
}
