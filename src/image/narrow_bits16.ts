import type { Bits16 } from "./bits16.ts";

/** Samples of 16 bits as 8; by `minmax` a picture of one level becomes 0. */
export function narrowBits16(samples: Uint16Array, by: Bits16): Uint8Array {
  if (by === "high-byte") {
    return Uint8Array.from(samples, (level) => level >> 8);
  }
  let least = 65535, greatest = 0;
  for (const level of samples) {
    if (level < least) least = level;
    if (level > greatest) greatest = level;
  }
  const range = greatest - least;
  if (range === 0) return new Uint8Array(samples.length);
  // Integers all along: a half is a half, and goes up.
  return Uint8Array.from(
    samples,
    (level) => Math.floor((510 * (level - least) + range) / (2 * range)),
  );
}
