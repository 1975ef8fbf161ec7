/** Strength and direction of an image's edges from the Sobel operator, zeros beyond the border. */
import { atanLine } from "./atan";
import { fillRow, rowAt, ZERO } from "./bordered_rows";
import { squaredHigh, squaredLow } from "./gradients";
import { loadDoubles, storeDoubles, upper } from "./lanes";

/** The slope of an upright edge: its arc tangent is π/2 to the last bit. */
const UPRIGHT: f64 = 1e18;

/**
 * Float32 angles by |Sx| and |Sy|, at most 1020 each, 1024 a row; each is taken once, when an image first has it; 0 where none was taken, the angle 0 as -0.
 *
 * An image's gradients are mostly small, so that what it needs of these 4 MB lies in the nearer caches.
 */
const ANGLES = memory.data(4 * 1024 * 1024, 64);
/** Slopes whose angles are about to be taken. */
const SLOPES = memory.data(64, 16);
/** The sign of a number of 32 bits. */
const SIGN: i32 = i32.MIN_VALUE;
/** Lanes beyond the end of a row hold anything, and are kept within the table. */
const MOST: i32 = 1023;

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
    const above = rowAt(rows, y - 1, width), here = rowAt(rows, y, width);
    const below = rowAt(rows, y + 1, width);
    const to = <usize> (y * width) << 2;
    for (let x = 0; x < width; x += 8) {
      const sx = across(above, here, below, x), sy = down(above, below, x);
      const at = to + (<usize> x << 2);
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
        anglesF32(i32x4.extend_low_i16x8_s(sx), i32x4.extend_low_i16x8_s(sy)),
        0,
      );
      v128.store(
        angle + at,
        anglesF32(
          i32x4.extend_high_i16x8_s(sx),
          i32x4.extend_high_i16x8_s(sy),
        ),
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
    const above = rowAt(rows, y - 1, width), here = rowAt(rows, y, width);
    const below = rowAt(rows, y + 1, width);
    for (let x = 0; x < width; x += 8) {
      const sx = across(above, here, below, x), sy = down(above, below, x);
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
function across(above: usize, here: usize, below: usize, x: i32): v128 {
  const at = <usize> x << 1;
  return i16x8.sub(
    smoothed(above + at - 2, here + at - 2, below + at - 2),
    smoothed(above + at + 2, here + at + 2, below + at + 2),
  );
}

/** Bottom less top. */
function down(above: usize, below: usize, x: i32): v128 {
  const at = <usize> x << 1;
  return i16x8.sub(
    smoothed(below + at - 2, below + at, below + at + 2),
    smoothed(above + at - 2, above + at, above + at + 2),
  );
}

/** a + 2b + c */
function smoothed(a: usize, b: usize, c: usize): v128 {
  return i16x8.add(
    i16x8.add(v128.load(a), v128.load(c)),
    i16x8.shl(v128.load(b), 1),
  );
}

/** Four angles, from the table. */
function anglesF32(sx: v128, sy: v128): v128 {
  const most = i32x4.splat(MOST);
  const x = i32x4.min_u(i32x4.abs(sx), most);
  const y = i32x4.min_u(i32x4.abs(sy), most);
  const places = i32x4.add(i32x4.shl(x, 12), i32x4.shl(y, 2));
  let angles = taken(places);
  if (!i32x4.all_true(angles)) {
    takeAngles(x, y, places);
    angles = taken(places);
  }
  const negative = v128.andnot(
    v128.and(v128.xor(sx, sy), i32x4.splat(SIGN)),
    i32x4.eq(sx, i32x4.splat(0)),
  );
  return v128.xor(angles, negative);
}

/** What the table has at four places. */
function taken(places: v128): v128 {
  const first = v128.load32_zero(
    ANGLES + <usize> i32x4.extract_lane(places, 0),
  );
  const two = v128.load32_lane(
    ANGLES + <usize> i32x4.extract_lane(places, 1),
    first,
    1,
  );
  const three = v128.load32_lane(
    ANGLES + <usize> i32x4.extract_lane(places, 2),
    two,
    2,
  );
  return v128.load32_lane(
    ANGLES + <usize> i32x4.extract_lane(places, 3),
    three,
    3,
  );
}

/** Writes four angles into the table. */
function takeAngles(x: v128, y: v128, places: v128): void {
  storeDoubles(SLOPES, slopesF32(x, y));
  atanLine(SLOPES, 4);
  const angles = loadDoubles(SLOPES);
  // The angle 0 would look as if it had not been taken.
  const zero = f32x4.eq(angles, f32x4.splat(0));
  const known = v128.or(angles, v128.and(zero, i32x4.splat(SIGN)));
  v128.store32_lane(ANGLES + <usize> i32x4.extract_lane(places, 0), known, 0);
  v128.store32_lane(ANGLES + <usize> i32x4.extract_lane(places, 1), known, 1);
  v128.store32_lane(ANGLES + <usize> i32x4.extract_lane(places, 2), known, 2);
  v128.store32_lane(ANGLES + <usize> i32x4.extract_lane(places, 3), known, 3);
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
