/** Grey levels as MetricsLab stretches them. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { stretchLevels } from "./normalized_levels.ts";

/** Float32 of level/255, stretched to 0..255 and not rounded; a constant image becomes NaN but for 0. */
export const unroundedLevels: (image: LoadedImage) => Float64Array = oncePer((
  image: LoadedImage,
) =>
  stretchLevels(image, {
    of: (level) => Math.fround(level / 255),
    to: (share) => 255 * share,
  })
);
