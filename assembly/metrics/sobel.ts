/** Strength and direction of an image's edges from the Sobel operator, zeros beyond the border. */
import { atan } from "./atan";
import { fillRow, rowAt, ZERO } from "./bordered_rows";
import { squaredHigh, squaredLow } from "./gradients";
import { upper } from "./widen";

const HALF_PI: f64 = 1.5707963267948966;

/**
 * Every operation rounded to float32.
 *
 * @param strength `4·width·height` bytes and 32 more, and so for `angle`, pixel by pixel.
 * @param rows As `fillRow` wants them.
 */
export function sobelF32(
  bytes: usize,
  width: i32,
  height: i32,
  strength: usize,
  angle: usize,
  rows: usize,
): void {
  begin(bytes, width, height, rows);
  for (let y = 0; y < height; y++) {
    fillRow(bytes, width, height, y + 1, ZERO, rows);
    for (let x = 0; x < width; x += 8) {
      const sx = across(rows, y, width, x), sy = down(rows, y, width, x);
      const at = <usize> (y * width + x) << 2;
      v128.store(
        strength + at,
        f32x4.sqrt(f32x4.convert_i32x4_s(squaredLow(sx, sy))),
        0,
      );
      v128.store(
        strength + at,
        f32x4.sqrt(f32x4.convert_i32x4_s(squaredHigh(sx, sy))),
        16,
      );
      v128.store(
        angle + at,
        angleF32(i32x4.extend_low_i16x8_s(sx), i32x4.extend_low_i16x8_s(sy)),
        0,
      );
      v128.store(
        angle + at,
        angleF32(i32x4.extend_high_i16x8_s(sx), i32x4.extend_high_i16x8_s(sy)),
        16,
      );
    }
  }
}

/** As `sobelF32` in float64: `8·width·height` bytes and 64 more for either plane. */
export function sobelF64(
  bytes: usize,
  width: i32,
  height: i32,
  strength: usize,
  angle: usize,
  rows: usize,
): void {
  begin(bytes, width, height, rows);
  for (let y = 0; y < height; y++) {
    fillRow(bytes, width, height, y + 1, ZERO, rows);
    for (let x = 0; x < width; x += 8) {
      const sx = across(rows, y, width, x), sy = down(rows, y, width, x);
      const at = <usize> (y * width + x) << 3;
      storeRoots(strength + at, squaredLow(sx, sy));
      storeRoots(strength + at + 32, squaredHigh(sx, sy));
      storeAngles(
        angle + at,
        i32x4.extend_low_i16x8_s(sx),
        i32x4.extend_low_i16x8_s(sy),
      );
      storeAngles(
        angle + at + 32,
        i32x4.extend_high_i16x8_s(sx),
        i32x4.extend_high_i16x8_s(sy),
      );
    }
  }
}

function begin(bytes: usize, width: i32, height: i32, rows: usize): void {
  fillRow(bytes, width, height, -1, ZERO, rows);
  fillRow(bytes, width, height, 0, ZERO, rows);
}

/** Left less right. */
function across(rows: usize, y: i32, width: i32, x: i32): v128 {
  const at = <usize> x << 1;
  const above = rowAt(rows, y - 1, width) + at;
  const here = rowAt(rows, y, width) + at;
  const below = rowAt(rows, y + 1, width) + at;
  return i16x8.sub(
    smoothed(above - 2, here - 2, below - 2),
    smoothed(above + 2, here + 2, below + 2),
  );
}

/** Bottom less top. */
function down(rows: usize, y: i32, width: i32, x: i32): v128 {
  const at = <usize> x << 1;
  const above = rowAt(rows, y - 1, width) + at;
  const below = rowAt(rows, y + 1, width) + at;
  return i16x8.sub(
    smoothed(below - 2, below, below + 2),
    smoothed(above - 2, above, above + 2),
  );
}

/** a + 2b + c */
function smoothed(a: usize, b: usize, c: usize): v128 {
  return i16x8.add(
    i16x8.add(v128.load(a), v128.load(c)),
    i16x8.shl(v128.load(b), 1),
  );
}

function angleF32(sx: v128, sy: v128): v128 {
  const upright = i32x4.eq(sx, i32x4.splat(0));
  // Where sx is 0 the quotient stands for nothing; 0 keeps it out of the table's way.
  const slope = v128.andnot(
    f32x4.div(f32x4.convert_i32x4_s(sy), f32x4.convert_i32x4_s(sx)),
    upright,
  );
  const low = f32x4.demote_f64x2_zero(atan(f64x2.promote_low_f32x4(slope)));
  const high = f32x4.demote_f64x2_zero(
    atan(f64x2.promote_low_f32x4(upper(slope))),
  );
  return v128.bitselect(
    f32x4.splat(<f32> HALF_PI),
    v128.shuffle<i64>(low, high, 0, 2),
    upright,
  );
}

function storeRoots(at: usize, squares: v128): void {
  v128.store(at, f64x2.sqrt(f64x2.convert_low_i32x4_s(squares)), 0);
  v128.store(at, f64x2.sqrt(f64x2.convert_low_i32x4_s(upper(squares))), 16);
}

function storeAngles(at: usize, sx: v128, sy: v128): void {
  v128.store(at, angleF64(sx, sy), 0);
  v128.store(at, angleF64(upper(sx), upper(sy)), 16);
}

/** Of the lower two lanes. */
function angleF64(sx: v128, sy: v128): v128 {
  const across = f64x2.convert_low_i32x4_s(sx);
  const upright = f64x2.eq(across, f64x2.splat(0));
  const slope = v128.andnot(
    f64x2.div(f64x2.convert_low_i32x4_s(sy), across),
    upright,
  );
  return v128.bitselect(f64x2.splat(HALF_PI), atan(slope), upright);
}
