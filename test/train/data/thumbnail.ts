import type { Gray } from "../../../src/image/gray.ts";

const WIDE = 24, HIGH = 16;

/** A picture averaged to 24×16 (whole pixels, each to the cell of its centre), of mean 0 and length 1: the product of two is their correlation. */
export function thumbnail({ width, height, data }: Gray): Float64Array {
  const sums = new Float64Array(WIDE * HIGH);
  const counts = new Float64Array(WIDE * HIGH);
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y + 0.5) * HIGH / height) * WIDE;
    for (let x = 0; x < width; x++) {
      const cell = row + Math.floor((x + 0.5) * WIDE / width);
      sums[cell]! += data[y * width + x]!;
      counts[cell]!++;
    }
  }
  const means = sums.map((sum, i) => sum / counts[i]!);
  const mean = means.reduce((sum, v) => sum + v, 0) / means.length;
  const centred = means.map((v) => v - mean);
  const length = Math.sqrt(centred.reduce((sum, v) => sum + v * v, 0));
  return centred.map((v) => v / length);
}
