/** How far an image's levels lie from their mean. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { histogram, levelSum } from "../histogram.ts";

/** The sum over all pixels of the squared deviation from the mean, levels 0..255; exactly 0 for a constant image. */
export const squaredDeviations: (image: LoadedImage) => number = oncePer(
  (image: LoadedImage) => {
    const counts = histogram(image), mean = levelSum(image) / image.pixels;
    let sum = 0;
    for (let level = 0; level < 256; level++) {
      sum += counts[level]! * (level - mean) * (level - mean);
    }
    return sum;
  },
);
