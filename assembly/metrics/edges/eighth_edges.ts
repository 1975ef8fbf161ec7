/** Sobel edges of grey levels whose weights sum to 1, mirrored beyond the border with the edge once. */

const PI: f64 = 3.141592653589793;
const TAN_PI_8: f64 = 0.41421356237309503;
const TAN_PI_16: f64 = 0.198912367379658;
const ATAN_PI_8: f64 = 0.39269908169872414;
const PI_4: f64 = 0.7853981633974483;
/** Above this tangent an angle is measured from π/4. */
const STEEP: f64 = 0.6681786379192989;
/** Of the arc tangent's series, from the last one on. */
const TERMS = memory.data<f64>([
  -1.0 / 27,
  1.0 / 25,
  -1.0 / 23,
  1.0 / 21,
  -1.0 / 19,
  1.0 / 17,
  -1.0 / 15,
  1.0 / 13,
  -1.0 / 11,
  1.0 / 9,
  -1.0 / 7,
  1.0 / 5,
  -1.0 / 3,
]);
const TERMS_END: usize = TERMS + 104;

/**
 * Strengths, and the angles whose tangent is across / down, 0 without an edge.
 *
 * @param bytes Levels, row-major; zeros lie beyond a single row or column.
 * @param strength Receives `width · height` float64 numbers without gaps, and so does `angle`.
 * @param lines `3·(width + 16)` float64 numbers.
 */
export function eighthEdges(
  bytes: usize,
  width: i32,
  height: i32,
  strength: usize,
  angle: usize,
  lines: usize,
): void {
  const line = <usize> (width + 16) << 3;
  fillLine(bytes, width, height, -1, lines);
  fillLine(bytes, width, height, 0, lines + line);
  for (let y = 0; y < height; y++) {
    const above = lines + <usize> (y % 3) * line;
    const own = lines + <usize> ((y + 1) % 3) * line;
    const below = lines + <usize> ((y + 2) % 3) * line;
    fillLine(bytes, width, height, y + 1, below);
    const to = <usize> (y * width) << 3;
    for (let at: usize = 0, end = <usize> width << 3; at < end; at += 16) {
      const a = v128.load(above + at), b = v128.load(above + at, 8);
      const c = v128.load(above + at, 16), d = v128.load(own + at);
      const f = v128.load(own + at, 16), g = v128.load(below + at);
      const h = v128.load(below + at, 8), i = v128.load(below + at, 16);
      // Whole numbers: exact in any order.
      const middle = f64x2.sub(f, d), column = f64x2.sub(h, b);
      const x = f64x2.add(
        f64x2.add(f64x2.sub(c, a), f64x2.add(middle, middle)),
        f64x2.sub(i, g),
      );
      const z = f64x2.add(
        f64x2.add(f64x2.sub(g, a), f64x2.add(column, column)),
        f64x2.sub(i, c),
      );
      const square = f64x2.add(f64x2.mul(x, x), f64x2.mul(z, z));
      v128.store(
        strength + to + at,
        f64x2.mul(f64x2.sqrt(square), f64x2.splat(0.125)),
      );
      const none = f64x2.eq(square, f64x2.splat(0));
      v128.store(
        angle + to + at,
        v128.andnot(atanOf(f64x2.div(x, z)), none),
      );
    }
  }
}

/** The twin of src/numeric/atan.ts, operation by operation; not of NaN. */
function atanOf(x: v128): v128 {
  const one = f64x2.splat(1), eighth = f64x2.splat(TAN_PI_8);
  const size = f64x2.abs(x), isLarge = f64x2.gt(size, one);
  const r = v128.bitselect(f64x2.div(one, size), size, isLarge);
  const isSteep = f64x2.gt(r, f64x2.splat(STEEP));
  const isMiddle = f64x2.gt(r, f64x2.splat(TAN_PI_16));
  const above = v128.bitselect(
    f64x2.sub(r, one),
    v128.bitselect(f64x2.sub(r, eighth), r, isMiddle),
    isSteep,
  );
  const below = v128.bitselect(
    f64x2.add(one, r),
    v128.bitselect(f64x2.add(one, f64x2.mul(r, eighth)), one, isMiddle),
    isSteep,
  );
  const base = v128.bitselect(
    f64x2.splat(PI_4),
    v128.and(f64x2.splat(ATAN_PI_8), isMiddle),
    isSteep,
  );
  const t = f64x2.div(above, below), square = f64x2.mul(t, t);
  let sum = f64x2.splat(0);
  for (let term = TERMS; term < TERMS_END; term += 8) {
    sum = f64x2.mul(f64x2.add(sum, v128.load64_splat(term)), square);
  }
  const inner = f64x2.add(base, f64x2.add(t, f64x2.mul(t, sum)));
  const value = v128.bitselect(
    f64x2.sub(f64x2.splat(PI / 2), inner),
    inner,
    isLarge,
  );
  return v128.xor(value, v128.and(x, f64x2.splat(-0.0)));
}

/** Row `y`, -1..height, a sample of the border before it and behind. */
function fillLine(
  bytes: usize,
  width: i32,
  height: i32,
  y: i32,
  line: usize,
): void {
  const isOutside = y < 0 || y >= height;
  if (isOutside && height === 1) {
    memory.fill(line, 0, <usize> (width + 2) << 3);
    return;
  }
  const inside = y < 0 ? 1 : y >= height ? height - 2 : y;
  const row = bytes + <usize> (inside * width);
  for (let x: usize = 0; x < <usize> width; x++) {
    store<f64>(line + 8 + (x << 3), <f64> load<u8>(row + x));
  }
  const last = line + (<usize> width << 3);
  store<f64>(line, width === 1 ? 0 : load<f64>(line + 16));
  store<f64>(last + 8, width === 1 ? 0 : load<f64>(last - 8));
}
