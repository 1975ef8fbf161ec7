/**
 * A natural logarithm for sums of very many, several times as fast as `ln`: the same bits in every JavaScript engine.
 *
 * Its error is small beside 1, not beside a logarithm near 0.
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
const multiples = Float64Array.from(
  { length: 2048 },
  (_, exponent) => (exponent - 1023) * LN2,
);

/**
 * The natural logarithm of `x`, within 4e-16 and 2 ulp.
 *
 * Method: x = 2^k·c·(1 + r) with c from a table; ln(1 + r) is its Taylor polynomial of degree 7, |r| < 2^-8.
 *
 * @param x A positive normal number; anything else gives a number without meaning.
 */
export function lnNear(x: number): number {
  float[0] = x;
  const high = words[HIGH_WORD]!;
  words[HIGH_WORD] = (high & 0xfffff) | 0x3ff00000;
  const part = (high >> (20 - BITS)) & (PARTS - 1);
  const r = float[0]! * inverses[part]! - 1;
  const tail = r * r *
    (-1 / 2 +
      r * (1 / 3 + r * (-1 / 4 + r * (1 / 5 + r * (-1 / 6 + r * (1 / 7))))));
  return multiples[high >>> 20]! + (logarithms[part]! + (r + tail));
}

function middle(part: number): number {
  return 1 + (part + 0.5) / PARTS;
}
