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
export function levelSum({ workspace, bytes, pixels }: LoadedImage): number {
  return workspace.calls.sumOfLevels(bytes, pixels);
}

/** Whether all pixels are the same; true for an image of one pixel. */
export function hasOneLevel(
  { workspace, bytes, pixels }: LoadedImage,
): boolean {
  return workspace.calls.sameBytes(bytes, bytes + 1, pixels - 1) !== 0;
}
