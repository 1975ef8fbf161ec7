/** Exponential function where only its rounding to float32 counts: a shorter series than that of `exp.ts`. */

// In memory, because engines build a vector constant anew wherever it is used; a load is cheaper.
const SMALLEST = memory.data<f64>([-80]);
const INVERSE_LN2 = memory.data<f64>([1.4426950408889634]);
const LN2 = memory.data<f64>([0.6931471805599453]);
/** 1.5·2^52: added to a number it leaves the nearest whole number in the last bits. */
const WHOLE = memory.data<f64>([6755399441055744]);
/** Coefficients from the highest down to the first power: the polynomial through e^r at ten Chebyshev nodes, |r| <= ln(2)/2. */
const SERIES = memory.data<f64>([
  0.00002488447635159146,
  0.0001984119061583585,
  0.0013888801714761622,
  0.008333333367332009,
  0.041666667040776456,
  0.16666666666615607,
  0.4999999999943814,
  1.0000000000000013,
  1.0000000000000135,
]);
const SERIES_END: usize = SERIES + 72;
const HIGHEST = memory.data<f64>([0.000002763265575933203]);
/** Where a float64 number comes near the middle between two float32 numbers: half a last bit of theirs, less 2^10 of its own. */
const NEAR = memory.data<i64>([0x0ffffc00]);
/** The bits behind a float32 number that are 0 for 2^11 last bits from there on. */
const STRETCH = memory.data<i64>([0x1ffff800]);

/**
 * e^x of `count` float64 numbers x, a multiple of 8, none above 80; one below -80 gives e^-80.
 *
 * The series is off by less than 2^-45 of the value, roundings included by less than 2^-44, which is at most 2^9 last bits of
 * a float64 number. Where none of the values lies within 2^10 of them from the middle between two float32 numbers, each rounds to the
 * float32 number that the exact one rounds to.
 *
 * @returns whether that is so; elsewhere the values are not to be used.
 */
export function expLineF32(line: usize, count: i32, to: usize): bool {
  let near = i64x2.splat(0);
  for (let at: usize = 0, end = <usize> count << 3; at < end; at += 64) {
    const xa = argument(line + at, 0), xb = argument(line + at, 16);
    const xc = argument(line + at, 32), xd = argument(line + at, 48);
    const ka = shifted(xa), kb = shifted(xb);
    const kc = shifted(xc), kd = shifted(xd);
    const a = rest(xa, ka), b = rest(xb, kb);
    const c = rest(xc, kc), d = rest(xd, kd);
    const highest = v128.load64_splat(HIGHEST);
    let ya = highest, yb = highest, yc = highest, yd = highest;
    for (let term = SERIES; term < SERIES_END; term += 8) {
      const coefficient = v128.load64_splat(term);
      ya = f64x2.add(coefficient, f64x2.mul(a, ya));
      yb = f64x2.add(coefficient, f64x2.mul(b, yb));
      yc = f64x2.add(coefficient, f64x2.mul(c, yc));
      yd = f64x2.add(coefficient, f64x2.mul(d, yd));
    }
    ya = scaled(ya, ka);
    yb = scaled(yb, kb);
    yc = scaled(yc, kc);
    yd = scaled(yd, kd);
    v128.store(to + at, ya, 0);
    v128.store(to + at, yb, 16);
    v128.store(to + at, yc, 32);
    v128.store(to + at, yd, 48);
    near = v128.or(
      near,
      v128.or(v128.or(isNear(ya), isNear(yb)), v128.or(isNear(yc), isNear(yd))),
    );
  }
  return !v128.any_true(near);
}

function argument(at: usize, offset: usize): v128 {
  return f64x2.pmax(v128.load(at + offset), v128.load64_splat(SMALLEST));
}

/** k of x = k·ln 2 + r, in the last bits. */
function shifted(x: v128): v128 {
  return f64x2.add(
    f64x2.mul(x, v128.load64_splat(INVERSE_LN2)),
    v128.load64_splat(WHOLE),
  );
}

/** r. */
function rest(x: v128, k: v128): v128 {
  return f64x2.sub(
    x,
    f64x2.mul(f64x2.sub(k, v128.load64_splat(WHOLE)), v128.load64_splat(LN2)),
  );
}

/** y·2^k of a y from 1/2 to 2. */
function scaled(y: v128, k: v128): v128 {
  return i64x2.add(y, i64x2.shl(k, 52));
}

/** Whether it is within 2^10 last bits of the middle between two float32 numbers. */
function isNear(y: v128): v128 {
  return i64x2.eq(
    v128.and(
      i64x2.sub(y, v128.load64_splat(NEAR)),
      v128.load64_splat(STRETCH),
    ),
    i64x2.splat(0),
  );
}
