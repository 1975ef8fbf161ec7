/**
 * Sine and cosine from IEEE basic operations only: the same bits in every JavaScript engine.
 *
 * `Math.sin` is implementation-defined in ECMAScript; a digest over metric values may not rest on it.
 */

const INVERSE_HALF_PI = 0.6366197723675814;
/** π/2 in three parts; the first two have 33 significant bits, so their products with a quarter count are exact. */
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_3 = 2.0222662487959506e-21;
const LARGEST = 1e5;

/**
 * The sine of an angle in radians, within 2 ulp but near its zeros, there within 1e-21.
 *
 * @throws {RangeError} beyond ±100000, where reducing the angle would lose bits.
 */
export function sin(x: number): number {
  const { quarter, rest } = reduce(x);
  const value = quarter % 2 === 0 ? sinSmall(rest) : cosSmall(rest);
  return quarter < 2 ? value : -value;
}

/**
 * The cosine of an angle in radians, as exact as `sin`.
 *
 * @throws {RangeError} beyond ±100000.
 */
export function cos(x: number): number {
  const { quarter, rest } = reduce(x);
  const value = quarter % 2 === 0 ? cosSmall(rest) : sinSmall(rest);
  return quarter === 0 || quarter === 3 ? value : -value;
}

function reduce(x: number): { quarter: number; rest: number } {
  if (Math.abs(x) > LARGEST) {
    throw new RangeError(
      `Cannot reduce the angle ${x}: it is beyond ±${LARGEST}`,
    );
  }
  const quarters = Math.floor(x * INVERSE_HALF_PI + 0.5);
  const rest = x - quarters * HALF_PI_1 - quarters * HALF_PI_2 -
    quarters * HALF_PI_3;
  return { quarter: ((quarters % 4) + 4) % 4, rest };
}

/** Taylor to x^17: at π/4 the next term is below 2^-57. */
function sinSmall(x: number): number {
  const z = x * x;
  return x + x * z *
      (-1 / 6 + z * (1 / 120 + z * (-1 / 5040 + z * (1 / 362880 + z *
                      (-1 / 39916800 +
                        z * (1 / 6227020800 + z * (-1 / 1307674368000 + z /
                                  355687428096000)))))));
}

/** Taylor to x^18. */
function cosSmall(x: number): number {
  const z = x * x;
  return 1 - z *
      (1 / 2 - z * (1 / 24 - z * (1 / 720 - z * (1 / 40320 - z *
                      (1 / 3628800 -
                        z * (1 / 479001600 - z * (1 / 87178291200 - z *
                                  (1 / 20922789888000 -
                                    z / 6402373705728000))))))));
}
