/**
 * The inverse discrete cosine transform of one 8x8 block as libjpeg's accurate integer method ("islow") computes it, bit
 * for bit: Loeffler, Ligtenberg and Moschytz 1989, columns first, constants times 2^13, two more bits kept in between.
 *
 * @param block 64 dequantised coefficients in row order; overwritten by samples before the shift to 0..255 and clipping,
 * that is around 0.
 */
export function inverseDct(block: Int32Array): void {
  for (let column = 0; column < 8; column++) {
    transform(block, column, 8, BITS - KEPT);
  }
  for (let row = 0; row < 8; row++) {
    transform(block, 8 * row, 1, BITS + KEPT + EIGHTH);
  }
}

/** Eight values `step` apart, transformed in place and divided by 2^shift, half up. */
function transform(
  block: Int32Array,
  at: number,
  step: number,
  shift: number,
): void {
  const x0 = block[at]!, x1 = block[at + step]!;
  const x2 = block[at + 2 * step]!, x3 = block[at + 3 * step]!;
  const x4 = block[at + 4 * step]!, x5 = block[at + 5 * step]!;
  const x6 = block[at + 6 * step]!, x7 = block[at + 7 * step]!;
  // Even coefficients.
  const turned = (x2 + x6) * 4433;
  const e2 = turned - x6 * 15137, e3 = turned + x2 * 6270;
  const sum = (x0 + x4) * ONE, difference = (x0 - x4) * ONE;
  const a0 = sum + e3, a3 = sum - e3;
  const a1 = difference + e2, a2 = difference - e2;
  // Odd coefficients.
  const shared = (x7 + x3 + x5 + x1) * 9633;
  const z1 = (x7 + x1) * -7373, z2 = (x5 + x3) * -20995;
  const z3 = (x7 + x3) * -16069 + shared, z4 = (x5 + x1) * -3196 + shared;
  const b0 = x7 * 2446 + z1 + z3, b1 = x5 * 16819 + z2 + z4;
  const b2 = x3 * 25172 + z2 + z3, b3 = x1 * 12299 + z1 + z4;
  const half = 1 << (shift - 1);
  block[at] = (a0 + b3 + half) >> shift;
  block[at + step] = (a1 + b2 + half) >> shift;
  block[at + 2 * step] = (a2 + b1 + half) >> shift;
  block[at + 3 * step] = (a3 + b0 + half) >> shift;
  block[at + 4 * step] = (a3 - b0 + half) >> shift;
  block[at + 5 * step] = (a2 - b1 + half) >> shift;
  block[at + 6 * step] = (a1 - b2 + half) >> shift;
  block[at + 7 * step] = (a0 - b3 + half) >> shift;
}

const BITS = 13;
const ONE = 1 << BITS;
const KEPT = 2;
/** The transform's own factor of 8, as a shift. */
const EIGHTH = 3;
