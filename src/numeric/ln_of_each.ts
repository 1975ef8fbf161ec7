/**
 * Natural logarithms for sums of very many, several times as fast as `ln`: the same bits in every JavaScript engine.
 *
 * Their error is small beside 1, not beside a logarithm near 0.
 */
import { ln } from "./ln.ts";
import { HIGH_WORD } from "./word_order.ts";

const LN2 = 0.6931471805599453;
const BITS = 7;
const PARTS = 1 << BITS;

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);

/** 1 / c and ln c for the middle c of each of the parts of [1, 2). */
const inverses = Float64Array.from(
  { length: PARTS },
  (_, part) => 1 / middle(part),
);
const logarithms = inverses.map((inverse) => -ln(inverse));
/** By exponent, as its bits are stored: its multiple of ln 2, and the power of two that takes it to 0. */
const multiples = Float64Array.from(
  { length: 2048 },
  (_, exponent) => (exponent - 1023) * LN2,
);
const scales = Float64Array.from(
  { length: 2048 },
  (_, exponent) => 2 ** (1023 - exponent),
);

/**
 * Writes the natural logarithms of the first `count` values, within 4e-16 and 2 ulp.
 *
 * Method: x = 2^k·c·(1 + r) with c from a table; ln(1 + r) is its Taylor polynomial of degree 6, |r| < 2^-8. The power of
 * two is taken off by a product: a processor waits for bits that are written in parts and read whole.
 *
 * @param values Positive normal numbers; anything else gives a number without meaning.
 */
export function lnOfEach(
  values: Float64Array,
  count: number,
  to: Float64Array,
): void {
  for (let at = 0; at < count; at++) {
    const x = values[at]!;
    float[0] = x;
    const high = words[HIGH_WORD]!;
    const exponent = (high >>> 20) & 2047;
    const part = (high >> (20 - BITS)) & (PARTS - 1);
    const r = x * scales[exponent]! * inverses[part]! - 1;
    const square = r * r;
    const tail = square *
      (-1 / 2 + r * (1 / 3) + square * (-1 / 4 + r * (1 / 5) - square / 6));
    to[at] = multiples[exponent]! + (logarithms[part]! + (r + tail));
  }
}

function middle(part: number): number {
  return 1 + (part + 0.5) / PARTS;
}
