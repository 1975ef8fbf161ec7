/** Mean level as MATLAB's `mean(mean(...))` forms it. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { levelsOf } from "../../planes/levels.ts";

/** The mean of the columns' means, 0..255: the mean of all levels but for rounding. */
export function meanOfColumnMeans(image: LoadedImage): number {
  const { width, height } = image, levels = levelsOf(image);
  let sum = 0;
  for (let x = 0; x < width; x++) {
    let column = 0;
    for (let y = 0; y < height; y++) column += levels[y * width + x]!;
    sum += column / height;
  }
  return sum / width;
}
