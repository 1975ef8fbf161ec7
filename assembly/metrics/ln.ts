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
