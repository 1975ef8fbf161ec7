/** Exponential function: the twin of src/numeric/exp.ts, operation by operation. */

// In memory, because engines build a vector constant anew wherever it is used; a load is cheaper.
const SMALLEST = memory.data<f64>([-700]);
const INVERSE_LN2 = memory.data<f64>([1.4426950408889634]);
const LN2_HIGH = memory.data<f64>([0.6931467056274414]);
const LN2_LOW = memory.data<f64>([4.7493250390316726e-7]);
const HALF = memory.data<f64>([0.5]);
const ONE = memory.data<f64>([1]);
const BIAS = memory.data<i64>([1023]);
const LAST_FACTORIAL = memory.data<f64>([87178291200]);
/** 1/13!, 1/12! ... 1/3!. */
const SERIES = memory.data<f64>([
  1.0 / 6227020800,
  1.0 / 479001600,
  1.0 / 39916800,
  1.0 / 3628800,
  1.0 / 362880,
  1.0 / 40320,
  1.0 / 5040,
  1.0 / 720,
  1.0 / 120,
  1.0 / 24,
  1.0 / 6,
]);
const SERIES_END: usize = SERIES + 88;

/**
 * e^x in the place of each of `count` float64 numbers x, a multiple of 8, none above 700; one below -700 gives e^-700.
 *
 * Eight at a time, so that none waits for its own series alone.
 */
export function expLine(line: usize, count: i32): void {
  for (let at = line, end = line + (<usize> count << 3); at < end; at += 64) {
    const xa = argument(at), xb = argument(at + 16);
    const xc = argument(at + 32), xd = argument(at + 48);
    const ka = powerOf(xa),
      kb = powerOf(xb),
      kc = powerOf(xc),
      kd = powerOf(xd);
    const a = f64x2.sub(high(xa, ka), low(ka));
    const b = f64x2.sub(high(xb, kb), low(kb));
    const c = f64x2.sub(high(xc, kc), low(kc));
    const d = f64x2.sub(high(xd, kd), low(kd));
    const factorial = v128.load64_splat(LAST_FACTORIAL);
    let sa = f64x2.div(a, factorial), sb = f64x2.div(b, factorial);
    let sc = f64x2.div(c, factorial), sd = f64x2.div(d, factorial);
    for (let term = SERIES; term < SERIES_END; term += 8) {
      const coefficient = v128.load64_splat(term);
      sa = f64x2.mul(a, f64x2.add(coefficient, sa));
      sb = f64x2.mul(b, f64x2.add(coefficient, sb));
      sc = f64x2.mul(c, f64x2.add(coefficient, sc));
      sd = f64x2.mul(d, f64x2.add(coefficient, sd));
    }
    v128.store(at, finish(xa, ka, a, sa), 0);
    v128.store(at, finish(xb, kb, b, sb), 16);
    v128.store(at, finish(xc, kc, c, sc), 32);
    v128.store(at, finish(xd, kd, d, sd), 48);
  }
}

function argument(at: usize): v128 {
  return f64x2.pmax(v128.load(at), v128.load64_splat(SMALLEST));
}

/** k of x = k·ln 2 + r. */
function powerOf(x: v128): v128 {
  return f64x2.floor(
    f64x2.add(
      f64x2.mul(x, v128.load64_splat(INVERSE_LN2)),
      v128.load64_splat(HALF),
    ),
  );
}

/** r is what this leaves of `low`. */
function high(x: v128, k: v128): v128 {
  return f64x2.sub(x, f64x2.mul(k, v128.load64_splat(LN2_HIGH)));
}

function low(k: v128): v128 {
  return f64x2.mul(k, v128.load64_splat(LN2_LOW));
}

/** e^r·2^k. */
function finish(x: v128, k: v128, r: v128, series: v128): v128 {
  const lost = f64x2.sub(f64x2.sub(high(x, k), r), low(k));
  const tail = f64x2.mul(
    f64x2.mul(r, r),
    f64x2.add(v128.load64_splat(HALF), series),
  );
  const y = f64x2.add(
    v128.load64_splat(ONE),
    f64x2.add(r, f64x2.add(lost, tail)),
  );
  const exponents = i64x2.extend_low_i32x4_s(i32x4.trunc_sat_f64x2_s_zero(k));
  const powers = i64x2.shl(i64x2.add(exponents, v128.load64_splat(BIAS)), 52);
  return f64x2.mul(y, powers);
}
