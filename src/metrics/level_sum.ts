/** What the histogram tells of an image as a whole. */
import { histogram } from "./histogram.ts";
import type { LoadedImage } from "./kernels/loaded_triple.ts";

/** The sum of all levels, exact. */
export function levelSum(image: LoadedImage): number {
  const counts = histogram(image);
  let sum = 0;
  for (let level = 0; level < 256; level++) sum += level * counts[level]!;
  return sum;
}
