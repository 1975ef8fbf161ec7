/** The grey levels of an image in 0..1, as MATLAB's `im2double` gives them. */
import type { LoadedImage } from "../kernels/loaded_triple.ts";
import { oncePer } from "../kernels/once_per.ts";
import type { Matrix } from "./matrix.ts";
import { matrixOfLevels } from "./matrix_of_levels.ts";

/** Levels divided by 255. */
export const unitMatrix: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) => matrixOfLevels(image, (level) => level / 255));
