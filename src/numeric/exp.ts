/**
 * Exponential function from IEEE basic operations only: the same bits in every JavaScript engine.
 *
 * `Math.exp` is implementation-defined in ECMAScript; a digest over metric values may not rest on it.
 */
import { HIGH_WORD } from "./word_order.ts";

const INVERSE_LN2 = 1.4426950408889634;
/** ln 2 in two parts; the first has 20 significant bits, so its product with any exponent is exact. */
const LN2_HIGH = 0.6931467056274414;
const LN2_LOW = 4.7493250390316726e-7;
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019412;
const TWO_POW_MINUS_60 = 8.673617379884035e-19;

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);

/**
 * e^x, within 1 ulp of the true value (subnormal results within 1 unit of the smallest subnormal).
 *
 * Method: x = k·ln 2 + r with |r| <= ln 2 / 2; e^r is its Taylor polynomial of degree 14; the result is scaled by 2^k.
 *
 * @param x Any number. `exp(-Infinity)` is 0, `exp(Infinity)` is `Infinity`, NaN gives NaN.
 */
export function exp(x: number): number {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Infinity : NaN;
  if (x < UNDERFLOW) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const lost = (high - r) - low;
  const tail = r * r *
    (1 / 2 +
      r *
        (1 / 6 +
          r *
            (1 / 24 +
              r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320 +
                              r *
                                (1 / 362880 +
                                  r *
                                    (1 / 3628800 +
                                      r * (1 / 39916800 + r * (1 / 479001600 +
                                              r *
                                                (1 / 6227020800 +
                                                  r / 87178291200))))))))))));
  const y = 1 + (r + (lost + tail));
  if (k > 1023) return y * powerOfTwo(1023) * 2;
  if (k < -1021) return y * powerOfTwo(k + 60) * TWO_POW_MINUS_60;
  return y * powerOfTwo(k);
}

/** 2^k for a normal result, -1022 <= k <= 1023. */
function powerOfTwo(k: number): number {
  words[HIGH_WORD] = (k + 1023) << 20;
  return float[0]!;
}
