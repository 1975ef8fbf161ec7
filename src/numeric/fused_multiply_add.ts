/** A product and a sum that are rounded once, as processors with FMA do it, from IEEE basic operations only. */

/** 2^27 + 1: splits a double into halves of 26 bits, whose products are exact (Veltkamp, Dekker 1971). */
const SPLITTER = 134217729;

const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);

/**
 * a · b + c, rounded once (Boldo & Melquiond 2008: the small parts are rounded to odd before the last sum).
 *
 * @param a As `b` and `c` of such a size that no partial product overflows or is subnormal.
 */
export function fusedMultiplyAdd(a: number, b: number, c: number): number {
  const product = a * b, lost = lostOfProduct(a, b, product);
  const low = c + lost, lowLost = lostOfSum(c, lost, low);
  const high = product + low, highLost = lostOfSum(product, low, high);
  return high + sumToOdd(lowLost, highLost);
}

/** What rounding took from the product. */
function lostOfProduct(a: number, b: number, product: number): number {
  const bigA = highHalf(a), smallA = a - bigA;
  const bigB = highHalf(b), smallB = b - bigB;
  return smallA * smallB -
    (((product - bigA * bigB) - smallA * bigB) - bigA * smallB);
}

function highHalf(a: number): number {
  const scaled = SPLITTER * a;
  return scaled - (scaled - a);
}

/** What rounding took from the sum (Knuth). */
function lostOfSum(a: number, b: number, sum: number): number {
  const ofB = sum - a, ofA = sum - ofB;
  return (a - ofA) + (b - ofB);
}

/** The sum, or where it is inexact the neighbour below or above it whose last bit is 1. */
function sumToOdd(a: number, b: number): number {
  const sum = a + b, lost = lostOfSum(a, b, sum);
  if (lost === 0) return sum;
  float[0] = sum;
  if ((bits[0]! & 1n) === 1n) return sum;
  const awayFromZero = (lost > 0) === (sum > 0);
  bits[0] = bits[0]! + (awayFromZero ? 1n : -1n);
  return float[0]!;
}
