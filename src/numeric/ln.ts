/**
 * Natural logarithm from IEEE basic operations only: the same bits in every JavaScript engine.
 *
 * `Math.log` is implementation-defined in ECMAScript; a digest over metric values may not rest on it.
 */
import { HIGH_WORD } from "./word_order.ts";

/** ln 2 in two parts; the first has 20 significant bits, so its product with any exponent is exact. */
const LN2_HIGH = 0.6931467056274414;
const LN2_LOW = 4.7493250390316726e-7;
const SQRT2 = 1.4142135623730951;
const TWO_POW_54 = 18014398509481984;

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);

/**
 * The natural logarithm of `x`, within 1 ulp of the true value.
 *
 * Method: x = 2^k·(1 + f) with 1 + f in [√½, √2); with s = f / (2 + f), ln(1 + f) = 2·artanh(s), an odd series in s.
 *
 * @param x Any number. `ln(0)` is `-Infinity`, `ln(Infinity)` is `Infinity`; a negative number or NaN gives NaN.
 */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= TWO_POW_54;
    k = -54;
  }
  float[0] = x;
  const high = words[HIGH_WORD]!;
  k += (high >>> 20) - 1023;
  words[HIGH_WORD] = (high & 0xfffff) | 0x3ff00000;
  let m = float[0]!;
  if (m >= SQRT2) {
    m *= 0.5;
    k += 1;
  }
  const f = m - 1;
  if (f === 0) return k * LN2_HIGH + k * LN2_LOW;
  const s = f / (2 + f);
  const z = s * s;
  // 2·(artanh(s)/s − 1): terms beyond z^11 are below 2^-60.
  const r = z *
    (2 / 3 + z * (2 / 5 + z * (2 / 7 + z * (2 / 9 + z * (2 / 11 +
                      z *
                        (2 / 13 +
                          z *
                            (2 / 15 +
                              z *
                                (2 / 17 +
                                  z *
                                    (2 / 19 +
                                      z * (2 / 21 + z * (2 / 23)))))))))));
  // 2s = f − s·f: written so, the rounding of s is scaled down by f and does not reach the last place.
  return k * LN2_HIGH + (f - (s * (f - r) - k * LN2_LOW));
}
