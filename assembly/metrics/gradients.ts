/** The strength of the gradient: the root of half its squared length, central differences, one-sided at the border. */
import { fillRow, rowAt, STRAIGHT } from "./bordered_rows";
import { BLOCK, firstHalf, pairwiseSum } from "./pairwise_sum";

/** Twice a central difference, squared in both directions and halved, is eight times what is wanted: all whole numbers. */
const EIGHTH: f32 = 0.125;

/** Strengths of the rows that have been read and not yet added: where they begin, and how many there are. */
let first: usize = 0;
let held: i32 = 0;
let row: i32 = 0;

/**
 * The sum of the strengths in float32, in numpy's pairwise order.
 *
 * @param rows As `fillRow` wants them.
 * @param line `4·(width + 128)` bytes and 32 more.
 */
export function pairwiseGradientStrengths(
  bytes: usize,
  width: i32,
  height: i32,
  rows: usize,
  line: usize,
): f32 {
  begin(bytes, width, height, rows);
  first = line;
  held = row = 0;
  return pairwise(bytes, width, height, rows, line, width * height);
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
    const above = rowAt(rows, y - 1, width), here = rowAt(rows, y, width);
    const below = rowAt(rows, y + 1, width);
    for (let x = 0; x < width; x += 8) {
      const gx = across(here, x), gy = down(above, below, x);
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

function pairwise(
  bytes: usize,
  width: i32,
  height: i32,
  rows: usize,
  line: usize,
  count: i32,
): f32 {
  if (count > BLOCK) {
    const half = firstHalf(count);
    const sum = pairwise(bytes, width, height, rows, line, half);
    return sum + pairwise(bytes, width, height, rows, line, count - half);
  }
  while (held < count) {
    memory.copy(line, first, <usize> held << 2);
    first = line;
    fillRow(bytes, width, height, row + 1, STRAIGHT, rows);
    storeStrengths(rows, row, width, line + (<usize> held << 2));
    held += width;
    row++;
  }
  const sum = pairwiseSum(first, count);
  first += <usize> count << 2;
  held -= count;
  return sum;
}

/** Float32 strengths of row `y`. */
function storeStrengths(rows: usize, y: i32, width: i32, to: usize): void {
  const eighth = f32x4.splat(EIGHTH);
  const above = rowAt(rows, y - 1, width), here = rowAt(rows, y, width);
  const below = rowAt(rows, y + 1, width);
  for (let x = 0; x < width; x += 8) {
    const gx = across(here, x), gy = down(above, below, x);
    const low = f32x4.convert_i32x4_s(squaredLow(gx, gy));
    const high = f32x4.convert_i32x4_s(squaredHigh(gx, gy));
    const at = to + (<usize> x << 2);
    v128.store(at, f32x4.sqrt(f32x4.mul(low, eighth)), 0);
    v128.store(at, f32x4.sqrt(f32x4.mul(high, eighth)), 16);
  }
}

function across(here: usize, x: i32): v128 {
  const at = here + (<usize> x << 1);
  return i16x8.sub(v128.load(at + 2), v128.load(at - 2));
}

function down(above: usize, below: usize, x: i32): v128 {
  const at = <usize> x << 1;
  return i16x8.sub(v128.load(below + at), v128.load(above + at));
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
