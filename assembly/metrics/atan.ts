/** Arc tangent: the twin of the reference beside the metrics' tests, operation by operation. */

/** atan(j/8) for j = 0..8, then atan(8/j), each as a rounded value and what the rounding lost. */
const TABLE = memory.data<f64>([
  0,
  0,
  0.12435499454676144,
  -3.1253241424539383e-18,
  0.24497866312686414,
  1.0698755618734451e-17,
  0.35877067027057225,
  -2.4623815582638635e-17,
  0.4636476090008061,
  2.2698777452961687e-17,
  0.5585993153435624,
  -5.4556305485916264e-18,
  0.6435011087932844,
  1.5834785051444286e-17,
  0.7188299996216245,
  -2.1478388444456983e-17,
  0.7853981633974483,
  3.061616997868383e-17,
  1.5707963267948966,
  6.123233995736766e-17,
  1.446441332248135,
  9.211323971545052e-17,
  1.3258176636680326,
  -8.824429373951136e-17,
  1.2120256565243244,
  3.034500430874847e-17,
  1.1071487177940904,
  9.40447137356638e-17,
  1.0121970114513341,
  6.668797050595929e-17,
  0.9272952180016122,
  4.5397554905923374e-17,
  0.8519663271732721,
  -2.831157406069101e-17,
  0.7853981633974483,
  3.061616997868383e-17,
]);
/** First entry of the second half. */
const OUTER = memory.data<f64>([9]);
const HALF = memory.data<f64>([0.5]);
const ONE = memory.data<f64>([1]);
const EIGHT = memory.data<f64>([8]);
const SIGN_BIT = memory.data<f64>([-0.0]);
const FIFTEEN = memory.data<f64>([15]);
/** 1/13, 1/11 ... 1/5. */
const SERIES = memory.data<f64>([
  1.0 / 13,
  1.0 / 11,
  1.0 / 9,
  1.0 / 7,
  1.0 / 5,
]);
const SERIES_END: usize = SERIES + 40;
const THIRD = memory.data<f64>([1.0 / 3]);

/**
 * atan(x) in the place of each of `count` float64 numbers x, rounded up to a multiple of 8, of size 0 or 1e-8..1e20; the
 * sign of a zero may be lost. Eight at a time, so that none waits for its own series alone.
 */
export function atanLine(line: usize, count: i32): void {
  for (let at = line, end = line + (<usize> count << 3); at < end; at += 64) {
    const xa = v128.load(at, 0), xb = v128.load(at, 16);
    const xc = v128.load(at, 32), xd = v128.load(at, 48);
    const ja = place(xa), jb = place(xb), jc = place(xc), jd = place(xd);
    const a = remainder(xa, ja), b = remainder(xb, jb);
    const c = remainder(xc, jc), d = remainder(xd, jd);
    const za = f64x2.mul(a, a), zb = f64x2.mul(b, b);
    const zc = f64x2.mul(c, c), zd = f64x2.mul(d, d);
    const fifteen = v128.load64_splat(FIFTEEN);
    let sa = f64x2.div(za, fifteen), sb = f64x2.div(zb, fifteen);
    let sc = f64x2.div(zc, fifteen), sd = f64x2.div(zd, fifteen);
    for (let term = SERIES; term < SERIES_END; term += 8) {
      const coefficient = v128.load64_splat(term);
      sa = f64x2.mul(za, f64x2.sub(coefficient, sa));
      sb = f64x2.mul(zb, f64x2.sub(coefficient, sb));
      sc = f64x2.mul(zc, f64x2.sub(coefficient, sc));
      sd = f64x2.mul(zd, f64x2.sub(coefficient, sd));
    }
    v128.store(at, finish(xa, ja, a, sa), 0);
    v128.store(at, finish(xb, jb, b, sb), 16);
    v128.store(at, finish(xc, jc, c, sc), 32);
    v128.store(at, finish(xd, jd, d, sd), 48);
  }
}

function isOuter(x: v128): v128 {
  return f64x2.gt(f64x2.abs(x), v128.load64_splat(ONE));
}

/** j, the nearest of the half of the table that is meant. */
function place(x: v128): v128 {
  const eight = v128.load64_splat(EIGHT), a = f64x2.abs(x);
  const eighths = v128.bitselect(
    f64x2.div(eight, a),
    f64x2.mul(eight, a),
    isOuter(x),
  );
  return f64x2.floor(f64x2.add(eighths, v128.load64_splat(HALF)));
}

/** t, whose arc tangent is what the table's entry lacks. */
function remainder(x: v128, j: v128): v128 {
  const eight = v128.load64_splat(EIGHT), a = f64x2.abs(x);
  const a8 = f64x2.mul(eight, a), ja = f64x2.mul(j, a);
  const outer = isOuter(x);
  return f64x2.div(
    v128.bitselect(f64x2.sub(ja, eight), f64x2.sub(a8, j), outer),
    v128.bitselect(f64x2.add(j, a8), f64x2.add(eight, ja), outer),
  );
}

function finish(x: v128, j: v128, t: v128, series: v128): v128 {
  const places = i32x4.trunc_sat_f64x2_s_zero(
    f64x2.add(j, v128.and(isOuter(x), v128.load64_splat(OUTER))),
  );
  const first = v128.load(TABLE + (<usize> i32x4.extract_lane(places, 0) << 4));
  const second = v128.load(
    TABLE + (<usize> i32x4.extract_lane(places, 1) << 4),
  );
  const high = v128.shuffle<f64>(first, second, 0, 2);
  const low = v128.shuffle<f64>(first, second, 1, 3);
  const tail = f64x2.mul(
    f64x2.mul(t, f64x2.mul(t, t)),
    f64x2.sub(v128.load64_splat(THIRD), series),
  );
  const y = f64x2.add(high, f64x2.sub(t, f64x2.sub(tail, low)));
  return v128.xor(y, v128.and(x, v128.load64_splat(SIGN_BIT)));
}
