/** SD: population standard deviation of the grey levels, 0..127.5. */
import type { Gray } from "../../../../src/image/gray.ts";
import { meanF32 } from "./mean_f32.ts";
import { histogram } from "./histogram.ts";

/** As `np.std` of a float32 array: mean, deviations and squares rounded to float32, pairwise sums. */
export function sdCdd({ data }: Gray): number {
  const values = new Float32Array(data);
  const mean = meanF32(values);
  for (let i = 0; i < values.length; i++) {
    const d = Math.fround(values[i]! - mean);
    values[i] = d * d;
  }
  return Math.fround(Math.sqrt(meanF32(values)));
}

/** In float64, from the histogram: the value does not depend on where the pixels are. */
export function sdStrict(image: Gray): number {
  const pixels = image.data.length;
  const counts = histogram(image);
  let sum = 0;
  for (let level = 0; level < 256; level++) sum += level * counts[level]!;
  const mean = sum / pixels;
  let squares = 0;
  for (let level = 0; level < 256; level++) {
    squares += counts[level]! * (level - mean) * (level - mean);
  }
  return Math.sqrt(squares / pixels);
}
