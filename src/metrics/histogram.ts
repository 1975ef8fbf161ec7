/** How often each grey level occurs. */
import type { LoadedImage } from "./kernels/loaded_triple.ts";
import { oncePer } from "./kernels/once_per.ts";

/** Counts of the 256 levels. */
export const histogram: (image: LoadedImage) => Uint32Array = oncePer(
  ({ workspace, bytes, pixels }: LoadedImage) =>
    workspace.lend(() => {
      const counts = workspace.take(1024);
      workspace.calls.countLevels(bytes, pixels, counts);
      return workspace.counts(counts, 256);
    }),
);
