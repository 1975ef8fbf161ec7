/** The grey levels of an image as real numbers. */
import type { LoadedImage } from "../kernels/loaded_triple.ts";
import { oncePer } from "../kernels/once_per.ts";
import type { Matrix } from "./matrix.ts";
import { matrixOfLevels } from "./matrix_of_levels.ts";

/** 0..255. */
export const levelMatrix: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) => matrixOfLevels(image, (level) => level));
