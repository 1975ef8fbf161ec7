/** Strength and direction of an image's edges from the Sobel operator, zeros beyond the border. */
import { atanLine } from "./atan";
import { fillRow, rowAt, ZERO } from "./bordered_rows";
import { squaredHigh, squaredLow } from "./gradients";
import { loadDoubles, storeDoubles, upper } from "./lanes";

/** The slope of an upright edge: its arc tangent is π/2 to the last bit. */
const UPRIGHT: f64 = 1e18;

/** Pixels whose arc tangents are taken together. */
const CHUNK: i32 = 64;
/** Their slopes. */
const SLOPES = memory.data(8 * CHUNK, 16);

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
    for (let start = 0; start < width; start += CHUNK) {
      const pixels = min(CHUNK, width - start);
      const to = <usize> (y * width + start) << 2;
      for (let i = 0; i < pixels; i += 8) {
        const sx = across(rows, y, width, start + i);
        const sy = down(rows, y, width, start + i);
        const at = strength + to + (<usize> i << 2);
        v128.store(
          at,
          f32x4.sqrt(f32x4.convert_i32x4_s(squaredLow(sx, sy))),
          0,
        );
        v128.store(
          at,
          f32x4.sqrt(f32x4.convert_i32x4_s(squaredHigh(sx, sy))),
          16,
        );
        storeSlopesF32(sx, sy, SLOPES + (<usize> i << 3));
      }
      atanLine(SLOPES, pixels);
      for (let i = 0; i < pixels; i += 4) {
        v128.store(
          angle + to + (<usize> i << 2),
          loadDoubles(SLOPES + (<usize> i << 3)),
        );
      }
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
      storeSlopes(sx, sy, angle + at);
    }
    atanLine(angle + (<usize> (y * width) << 3), width);
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

/** Eight slopes as float64, each rounded to float32. */
function storeSlopesF32(sx: v128, sy: v128, to: usize): void {
  storeDoubles(
    to,
    slopesF32(i32x4.extend_low_i16x8_s(sx), i32x4.extend_low_i16x8_s(sy)),
  );
  storeDoubles(
    to + 32,
    slopesF32(i32x4.extend_high_i16x8_s(sx), i32x4.extend_high_i16x8_s(sy)),
  );
}

function slopesF32(sx: v128, sy: v128): v128 {
  return v128.bitselect(
    f32x4.splat(<f32> UPRIGHT),
    f32x4.div(f32x4.convert_i32x4_s(sy), f32x4.convert_i32x4_s(sx)),
    i32x4.eq(sx, i32x4.splat(0)),
  );
}

/** Eight slopes. */
function storeSlopes(sx: v128, sy: v128, to: usize): void {
  const xLow = i32x4.extend_low_i16x8_s(sx);
  const yLow = i32x4.extend_low_i16x8_s(sy);
  const xHigh = i32x4.extend_high_i16x8_s(sx);
  const yHigh = i32x4.extend_high_i16x8_s(sy);
  v128.store(to, slopes(xLow, yLow), 0);
  v128.store(to, slopes(upper(xLow), upper(yLow)), 16);
  v128.store(to, slopes(xHigh, yHigh), 32);
  v128.store(to, slopes(upper(xHigh), upper(yHigh)), 48);
}

/** Of the lower two lanes. */
function slopes(sx: v128, sy: v128): v128 {
  const across = f64x2.convert_low_i32x4_s(sx);
  return v128.bitselect(
    f64x2.splat(UPRIGHT),
    f64x2.div(f64x2.convert_low_i32x4_s(sy), across),
    f64x2.eq(across, f64x2.splat(0)),
  );
}

function storeRoots(at: usize, squares: v128): void {
  v128.store(at, f64x2.sqrt(f64x2.convert_low_i32x4_s(squares)), 0);
  v128.store(at, f64x2.sqrt(f64x2.convert_low_i32x4_s(upper(squares))), 16);
}
