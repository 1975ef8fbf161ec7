/** How steep an image is, by differences to the next pixels. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelsOf } from "../../planes/levels.ts";

/**
 * The sum, over the pixels that have a right and a lower neighbour, of the root of half the squared differences to the
 * two, in grey levels; 0 for an image of one row or column.
 */
export const forwardStrength: (image: LoadedImage) => number = oncePer(
  (image: LoadedImage) => {
    const { width, height } = image, levels = levelsOf(image);
    let sum = 0;
    for (let y = 0; y < height - 1; y++) {
      for (let x = 0; x < width - 1; x++) {
        const at = y * width + x;
        const right = levels[at]! - levels[at + 1]!;
        const below = levels[at]! - levels[at + width]!;
        sum += Math.sqrt((right * right + below * below) / 2);
      }
    }
    return sum;
  },
);
