/** Sums over square regions of a plane, float64: each adds its samples row by row, left to right. */
import { valueOf } from "./level_tables";

/** Samples a side of a region. */
const REGION: i32 = 16;

/**
 * The sum of the fifth powers of the Sobel strength, in each region.
 *
 * @param table As for `tabulate`.
 * @param repeats Whether the edge goes on beyond the border, else zeros lie there.
 * @param floor What is added to the squared strength.
 * @param across Regions in a row, and `down` rows of them; what lies beyond is left out.
 * @param sums Receives a float64 number for each region.
 * @param lines `4·(width + 16)` float64 numbers.
 */
export function regionStrengths(
  bytes: usize,
  table: usize,
  width: i32,
  height: i32,
  repeats: bool,
  floor: f64,
  across: i32,
  down: i32,
  sums: usize,
  lines: usize,
): void {
  memory.fill(sums, 0, <usize> (across * down) << 3);
  const line = <usize> (width + 16) << 3, result = lines + 3 * line;
  const bottom = min(height, down * REGION);
  const least = f64x2.splat(floor);
  fillLine(bytes, table, width, height, -1, repeats, lines);
  fillLine(bytes, table, width, height, 0, repeats, lines + line);
  for (let y = 0; y < bottom; y++) {
    const above = lines + <usize> (y % 3) * line;
    const own = lines + <usize> ((y + 1) % 3) * line;
    const below = lines + <usize> ((y + 2) % 3) * line;
    fillLine(bytes, table, width, height, y + 1, repeats, below);
    for (let at: usize = 0, end = <usize> width << 3; at < end; at += 16) {
      const a = v128.load(above + at), b = v128.load(above + at, 8);
      const c = v128.load(above + at, 16), d = v128.load(own + at);
      const f = v128.load(own + at, 16), g = v128.load(below + at);
      const h = v128.load(below + at, 8), i = v128.load(below + at, 16);
      let x = f64x2.sub(c, a);
      x = f64x2.sub(x, f64x2.add(d, d));
      x = f64x2.add(x, f64x2.add(f, f));
      x = f64x2.add(f64x2.sub(x, g), i);
      let z = f64x2.sub(f64x2.neg(a), f64x2.add(b, b));
      z = f64x2.add(f64x2.sub(z, c), g);
      z = f64x2.add(f64x2.add(z, f64x2.add(h, h)), i);
      const square = f64x2.add(
        f64x2.add(f64x2.mul(x, x), f64x2.mul(z, z)),
        least,
      );
      v128.store(
        result + at,
        f64x2.mul(f64x2.mul(square, square), f64x2.sqrt(square)),
      );
    }
    addLine(result, width, across, sums, y);
  }
}

/**
 * The sum of squares in each region of a plane.
 *
 * @param plane Rows of `stride` float64 samples.
 * @param factors By what the samples are multiplied before, laid out as the plane; none where 0.
 * @param line `width + 16` float64 numbers; the rest as for `regionStrengths`.
 */
export function regionSquares(
  plane: usize,
  stride: i32,
  factors: usize,
  width: i32,
  height: i32,
  across: i32,
  down: i32,
  sums: usize,
  line: usize,
): void {
  memory.fill(sums, 0, <usize> (across * down) << 3);
  const bottom = min(height, down * REGION);
  for (let y = 0; y < bottom; y++) {
    const row = <usize> (y * stride) << 3;
    for (let at: usize = 0, end = <usize> width << 3; at < end; at += 16) {
      let value = v128.load(plane + row + at);
      if (factors !== 0) {
        value = f64x2.mul(value, v128.load(factors + row + at));
      }
      v128.store(line + at, f64x2.mul(value, value));
    }
    addLine(line, width, across, sums, y);
  }
}

/** Adds the values of row `y` to the sums of their regions. */
function addLine(
  line: usize,
  width: i32,
  across: i32,
  sums: usize,
  y: i32,
): void {
  let to = sums + (<usize> (y / REGION * across) << 3);
  const right = min(width, across * REGION);
  for (let x = 0; x < right; x += REGION, to += 8) {
    let sum = load<f64>(to);
    let at = line + (<usize> x << 3);
    const end = line + (<usize> min(x + REGION, right) << 3);
    for (; at < end; at += 8) sum += load<f64>(at);
    store<f64>(to, sum);
  }
}

/** Row `y`, -1..height, of what stands for the levels, a sample of the border before it and behind. */
function fillLine(
  bytes: usize,
  table: usize,
  width: i32,
  height: i32,
  y: i32,
  repeats: bool,
  line: usize,
): void {
  if (!repeats && (y < 0 || y >= height)) {
    memory.fill(line, 0, <usize> (width + 2) << 3);
    return;
  }
  const row = bytes + <usize> (min(max(y, 0), height - 1) * width);
  const first = line + 8, last = line + (<usize> width << 3);
  for (let x: usize = 0; x < <usize> width; x++) {
    store<f64>(first + (x << 3), valueOf(row + x, table));
  }
  store<f64>(line, repeats ? load<f64>(first) : 0);
  store<f64>(last + 8, repeats ? load<f64>(last) : 0);
}
