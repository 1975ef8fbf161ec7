/** Natural logarithm: the twin of src/numeric/ln.ts, operation by operation. */

const LN2_HIGH: f64 = 0.6931467056274414;
const LN2_LOW: f64 = 4.7493250390316726e-7;
const SQRT2: f64 = 1.4142135623730951;

/** ln(x) of a positive normal number. */
export function ln(x: f64): f64 {
  const bits = reinterpret<i64>(x);
  let k = <f64> (<i32> (bits >>> 52) - 1023);
  let m = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000);
  if (m >= SQRT2) {
    m *= 0.5;
    k += 1;
  }
  const f = m - 1;
  if (f === 0) return k * LN2_HIGH + k * LN2_LOW;
  const s = f / (2 + f);
  const z = s * s;
  const r = z *
    (2.0 / 3.0 + z * (2.0 / 5.0 + z * (2.0 / 7.0 + z * (2.0 / 9.0 + z *
                    (2.0 / 11.0 + z * (2.0 / 13.0 + z * (2.0 / 15.0 + z *
                                (2.0 / 17.0 + z *
                                    (2.0 / 19.0 +
                                      z *
                                        (2.0 / 21.0 +
                                          z * (2.0 / 23.0)))))))))));
  return k * LN2_HIGH + (f - (s * (f - r) - k * LN2_LOW));
}

// In memory, because engines build a vector constant anew wherever it is used; a load is cheaper.
const TWO = memory.data<f64>([2]);
const ROOT = memory.data<f64>([SQRT2]);
const HIGH = memory.data<f64>([LN2_HIGH]);
const LOW = memory.data<f64>([LN2_LOW]);
const ONE = memory.data<f64>([1]);
const HALF = memory.data<f64>([0.5]);
const MANTISSA = memory.data<i64>([0xfffffffffffff]);
/** 2^52, whose mantissa's last bits are a whole number added to it. */
const WHOLE = memory.data<f64>([4503599627370496]);
/** The same, and the bias of an exponent. */
const BIASED = memory.data<f64>([4503599627370496 + 1023]);
/** 2/21, 2/19 ... 2/3. */
const SERIES = memory.data<f64>([
  2.0 / 21,
  2.0 / 19,
  2.0 / 17,
  2.0 / 15,
  2.0 / 13,
  2.0 / 11,
  2.0 / 9,
  2.0 / 7,
  2.0 / 5,
  2.0 / 3,
]);
const SERIES_END: usize = SERIES + 80;
const LAST = memory.data<f64>([2.0 / 23]);

/**
 * ln(x) in the place of each of `count` float64 numbers, rounded up to a multiple of 8; the bits of `ln`.
 *
 * Eight at a time, so that none waits for its own series alone.
 */
export function lnLine(line: usize, count: i32): void {
  for (let at = line, end = line + (<usize> count << 3); at < end; at += 64) {
    const xa = v128.load(at, 0), xb = v128.load(at, 16);
    const xc = v128.load(at, 32), xd = v128.load(at, 48);
    const fa = fraction(xa), fb = fraction(xb);
    const fc = fraction(xc), fd = fraction(xd);
    const two = v128.load64_splat(TWO);
    const a = f64x2.div(fa, f64x2.add(two, fa));
    const b = f64x2.div(fb, f64x2.add(two, fb));
    const c = f64x2.div(fc, f64x2.add(two, fc));
    const d = f64x2.div(fd, f64x2.add(two, fd));
    const za = f64x2.mul(a, a), zb = f64x2.mul(b, b);
    const zc = f64x2.mul(c, c), zd = f64x2.mul(d, d);
    const last = v128.load64_splat(LAST);
    let ra = f64x2.mul(za, last), rb = f64x2.mul(zb, last);
    let rc = f64x2.mul(zc, last), rd = f64x2.mul(zd, last);
    for (let term = SERIES; term < SERIES_END; term += 8) {
      const coefficient = v128.load64_splat(term);
      ra = f64x2.mul(za, f64x2.add(coefficient, ra));
      rb = f64x2.mul(zb, f64x2.add(coefficient, rb));
      rc = f64x2.mul(zc, f64x2.add(coefficient, rc));
      rd = f64x2.mul(zd, f64x2.add(coefficient, rd));
    }
    v128.store(at, logarithm(xa, fa, a, ra), 0);
    v128.store(at, logarithm(xb, fb, b, rb), 16);
    v128.store(at, logarithm(xc, fc, c, rc), 32);
    v128.store(at, logarithm(xd, fd, d, rd), 48);
  }
}

/** The mantissa, 1..2. */
function mantissa(x: v128): v128 {
  return v128.or(
    v128.and(x, v128.load64_splat(MANTISSA)),
    v128.load64_splat(ONE),
  );
}

function isLarge(x: v128): v128 {
  return f64x2.ge(mantissa(x), v128.load64_splat(ROOT));
}

/** f of x = 2^k·(1 + f). */
function fraction(x: v128): v128 {
  const m = mantissa(x);
  const halved = f64x2.mul(m, v128.load64_splat(HALF));
  return f64x2.sub(
    v128.bitselect(halved, m, isLarge(x)),
    v128.load64_splat(ONE),
  );
}

function logarithm(x: v128, f: v128, s: v128, r: v128): v128 {
  const exponent = v128.or(i64x2.shr_u(x, 52), v128.load64_splat(WHOLE));
  const k = f64x2.add(
    f64x2.sub(exponent, v128.load64_splat(BIASED)),
    v128.and(isLarge(x), v128.load64_splat(ONE)),
  );
  return f64x2.add(
    f64x2.mul(k, v128.load64_splat(HIGH)),
    f64x2.sub(
      f,
      f64x2.sub(
        f64x2.mul(s, f64x2.sub(f, r)),
        f64x2.mul(k, v128.load64_splat(LOW)),
      ),
    ),
  );
}
