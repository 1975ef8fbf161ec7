/** SD: population standard deviation of the grey levels, 0..127.5. */
import { deviationF32 } from "./deviation_f32.ts";
import { histogram } from "./histogram.ts";
import type { LoadedImage } from "./kernels/loaded_triple.ts";
import { levelSum } from "./level_sum.ts";

/** As `np.std` of a float32 array: mean, deviations and squares rounded to float32, pairwise sums. */
export function sdCdd(image: LoadedImage): number {
  const { squares } = deviationF32(image);
  return Math.fround(Math.sqrt(Math.fround(squares / image.pixels)));
}

/** In float64, from the histogram: the value does not depend on where the pixels are. */
export function sdStrict(image: LoadedImage): number {
  const counts = histogram(image);
  const mean = levelSum(image) / image.pixels;
  let squares = 0;
  for (let level = 0; level < 256; level++) {
    squares += counts[level]! * (level - mean) * (level - mean);
  }
  return Math.sqrt(squares / image.pixels);
}
