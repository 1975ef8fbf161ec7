/** The fused multiply-add of IEEE 754 from basic operations: the same bits in every JavaScript engine. */
import { HIGH_WORD } from "./word_order.ts";

/** Splits a float64 into two halves of 26 bits (Veltkamp). */
const SPLIT = 2 ** 27 + 1;
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
const LOW_WORD = 1 - HIGH_WORD;

/**
 * x · y + z, rounded once.
 *
 * The product and its error are Dekker's; the errors are added with rounding to odd, so that the last sum rounds as the
 * exact one would (Boldo & Melquiond 2008). Holds as long as nothing overflows and no error underflows: factors of up
 * to 1e150 whose product is 0 or at least 1e-290.
 */
export function multiplyAdd(x: number, y: number, z: number): number {
  const product = x * y;
  let wide = SPLIT * x;
  const xHigh = wide - (wide - x), xLow = x - xHigh;
  wide = SPLIT * y;
  const yHigh = wide - (wide - y), yLow = y - yHigh;
  const productError = xHigh * yHigh - product + xHigh * yLow + xLow * yHigh +
    xLow * yLow;

  const low = z + productError;
  let part = low - z;
  const lowError = (z - (low - part)) + (productError - part);
  const high = product + low;
  part = high - product;
  const highError = (product - (high - part)) + (low - part);

  const rest = lowError + highError;
  part = rest - lowError;
  const lost = (lowError - (rest - part)) + (highError - part);
  return high + (lost === 0 ? rest : roundToOdd(rest, lost));
}

/** The neighbour of a rounded sum that has an odd last bit, on the side of what the rounding lost. */
function roundToOdd(rounded: number, lost: number): number {
  double[0] = rounded;
  const low = words[LOW_WORD]!;
  if ((low & 1) === 1) return rounded;
  if (lost > 0 === rounded > 0) words[LOW_WORD] = low + 1;
  else {
    // One unit nearer to 0, with a borrow from the high word.
    words[LOW_WORD] = low - 1;
    if (low === 0) words[HIGH_WORD]! -= 1;
  }
  return double[0]!;
}
