/** Between vectors of eight, four and two lanes. */

/** The upper two of four 32-bit lanes in the place of the lower two. */
export function upper(lanes: v128): v128 {
  return v128.shuffle<i64>(lanes, lanes, 1, 1);
}

/** Four float32 numbers as float64. */
export function storeDoubles(to: usize, floats: v128): void {
  v128.store(to, f64x2.promote_low_f32x4(floats), 0);
  v128.store(to, f64x2.promote_low_f32x4(upper(floats)), 16);
}

/** Four float64 numbers, rounded to float32. */
export function loadDoubles(at: usize): v128 {
  return v128.shuffle<i64>(
    f32x4.demote_f64x2_zero(v128.load(at, 0)),
    f32x4.demote_f64x2_zero(v128.load(at, 16)),
    0,
    2,
  );
}

/** Eight levels as 16-bit integers. */
export function loadLevels(at: usize): v128 {
  return i16x8.extend_low_i8x16_u(v128.load64_zero(at));
}
