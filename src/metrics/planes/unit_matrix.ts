/** The grey levels of an image in 0..1, as MATLAB's `im2double` gives them. */
import type { LoadedImage } from "../kernels/loaded_triple.ts";
import { oncePer } from "../kernels/once_per.ts";
import { levelsOf } from "./levels.ts";
import type { Matrix } from "./matrix.ts";

/** Levels divided by 255. */
export const unitMatrix: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) => ({
  width: image.width,
  height: image.height,
  data: Float64Array.from(levelsOf(image), (level) => level / 255),
}));
