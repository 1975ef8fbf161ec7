/**
 * The inverse discrete cosine transform of one 8x8 block as its formula says (ITU T.81, A.3.3), in float64 and rounded
 * once, halves up.
 *
 * @param block 64 dequantised coefficients in row order; overwritten by samples around 0.
 */
export function realInverseDct(block: Int32Array): void {
  const half = new Float64Array(64);
  for (let row = 0; row < 8; row++) {
    for (let x = 0; x < 8; x++) {
      let sum = 0;
      for (let u = 0; u < 8; u++) sum += block[8 * row + u]! * wave(u, x);
      half[8 * row + x] = sum;
    }
  }
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      let sum = 0;
      for (let v = 0; v < 8; v++) sum += half[8 * v + x]! * wave(v, y);
      block[8 * y + x] = Math.floor(sum / 4 + 0.5);
    }
  }
}

/** cos(k π/16) for k of 0..8. */
const COSINES = [
  1,
  0.9807852804032304,
  0.9238795325112867,
  0.8314696123025452,
  0.7071067811865476,
  0.5555702330196022,
  0.3826834323650898,
  0.19509032201612825,
  0,
];

/** cos((2 at + 1) frequency π/16), the constant one over √2, by eight frequencies and places. */
const WAVES = Float64Array.from({ length: 64 }, (_, i) => {
  const frequency = i >> 3, at = i & 7;
  if (frequency === 0) return COSINES[4]!;
  const turned = (2 * at + 1) * frequency % 32;
  const folded = turned > 16 ? 32 - turned : turned;
  return folded > 8 ? -COSINES[16 - folded]! : COSINES[folded]!;
});

function wave(frequency: number, at: number): number {
  return WAVES[8 * frequency + at]!;
}
