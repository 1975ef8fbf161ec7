/** The strength of the gradient: the root of half its squared length, central differences, one-sided at the border. */
import { fillRow, rowAt, STRAIGHT } from "./bordered_rows";

/** Twice a central difference, squared in both directions and halved, is eight times what is wanted: all whole numbers. */
const EIGHTH: f32 = 0.125;

/**
 * Strengths as float32, pixel by pixel.
 *
 * @param to `4·width·height` bytes and 32 more.
 * @param rows As `fillRow` wants them.
 */
export function gradientStrengthF32(
  bytes: usize,
  width: i32,
  height: i32,
  to: usize,
  rows: usize,
): void {
  const eighth = f32x4.splat(EIGHTH);
  begin(bytes, width, height, rows);
  for (let y = 0; y < height; y++) {
    fillRow(bytes, width, height, y + 1, STRAIGHT, rows);
    const out = to + (<usize> (y * width) << 2);
    for (let x = 0; x < width; x += 8) {
      const gx = across(rows, y, width, x), gy = down(rows, y, width, x);
      const low = f32x4.convert_i32x4_s(squaredLow(gx, gy));
      const high = f32x4.convert_i32x4_s(squaredHigh(gx, gy));
      const at = out + (<usize> x << 2);
      v128.store(at, f32x4.sqrt(f32x4.mul(low, eighth)), 0);
      v128.store(at, f32x4.sqrt(f32x4.mul(high, eighth)), 16);
    }
  }
}

/**
 * The sum of the strengths in float64, pixel after pixel.
 *
 * @param rows As `fillRow` wants them.
 * @param line `4·width` bytes and 32 more.
 */
export function gradientStrengthSum(
  bytes: usize,
  width: i32,
  height: i32,
  rows: usize,
  line: usize,
): f64 {
  const eighth = f64x2.splat(<f64> EIGHTH);
  let sum: f64 = 0;
  begin(bytes, width, height, rows);
  for (let y = 0; y < height; y++) {
    fillRow(bytes, width, height, y + 1, STRAIGHT, rows);
    for (let x = 0; x < width; x += 8) {
      const gx = across(rows, y, width, x), gy = down(rows, y, width, x);
      v128.store(line + (<usize> x << 2), squaredLow(gx, gy), 0);
      v128.store(line + (<usize> x << 2), squaredHigh(gx, gy), 16);
    }
    for (let x = 0; x < width; x += 2) {
      const squared = v128.load64_zero(line + (<usize> x << 2));
      const strength = f64x2.sqrt(
        f64x2.mul(f64x2.convert_low_i32x4_s(squared), eighth),
      );
      sum += f64x2.extract_lane(strength, 0);
      if (x + 1 < width) sum += f64x2.extract_lane(strength, 1);
    }
  }
  return sum;
}

function begin(bytes: usize, width: i32, height: i32, rows: usize): void {
  fillRow(bytes, width, height, -1, STRAIGHT, rows);
  fillRow(bytes, width, height, 0, STRAIGHT, rows);
}

function across(rows: usize, y: i32, width: i32, x: i32): v128 {
  const at = rowAt(rows, y, width) + (<usize> x << 1);
  return i16x8.sub(v128.load(at + 2), v128.load(at - 2));
}

function down(rows: usize, y: i32, width: i32, x: i32): v128 {
  const at = <usize> x << 1;
  return i16x8.sub(
    v128.load(rowAt(rows, y + 1, width) + at),
    v128.load(rowAt(rows, y - 1, width) + at),
  );
}

/** a² + b² of the lower four lanes. */
export function squaredLow(a: v128, b: v128): v128 {
  return i32x4.add(
    i32x4.extmul_low_i16x8_s(a, a),
    i32x4.extmul_low_i16x8_s(b, b),
  );
}

/** a² + b² of the upper four lanes. */
export function squaredHigh(a: v128, b: v128): v128 {
  return i32x4.add(
    i32x4.extmul_high_i16x8_s(a, a),
    i32x4.extmul_high_i16x8_s(b, b),
  );
}
