/** How often each grey level occurs, and what that tells of the image as a whole. */
import type { LoadedImage } from "../kernels/loaded_triple.ts";
import { oncePer } from "../kernels/once_per.ts";

/** Counts of the 256 levels. */
export const histogram: (image: LoadedImage) => Uint32Array = oncePer(
  ({ workspace, bytes, pixels }: LoadedImage) =>
    workspace.lend(() => {
      const counts = workspace.take(1024);
      workspace.calls.countLevels(bytes, pixels, counts);
      return workspace.counts(counts, 256);
    }),
);

/** The sum of all levels, exact. */
export function levelSum(image: LoadedImage): number {
  const counts = histogram(image);
  let sum = 0;
  for (let level = 0; level < 256; level++) sum += level * counts[level]!;
  return sum;
}

/** Whether all pixels are the same; true for an image of one pixel. */
export function hasOneLevel(image: LoadedImage): boolean {
  return histogram(image).includes(image.pixels);
}
