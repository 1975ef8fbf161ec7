/** Grey levels stretched to all of 0..255. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelsOf } from "../../planes/levels.ts";
import { histogram } from "../histogram.ts";

/**
 * Levels round(255 · (x − smallest) / (largest − smallest)), halves up; an image of one level is given as it is.
 *
 * No two levels become one, so entropies and mutual information stay as they are.
 */
export const stretchedLevels: (image: LoadedImage) => Uint8Array = oncePer(
  (image: LoadedImage) => {
    const counts = histogram(image), levels = levelsOf(image);
    const smallest = counts.findIndex((count) => count > 0);
    const range = counts.findLastIndex((count) => count > 0) - smallest;
    if (range === 0) return levels;
    return levels.map((level) =>
      Math.floor((level - smallest) / range * 255 + 0.5)
    );
  },
);
