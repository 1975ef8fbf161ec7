/** The grey levels of an image in 0..1 as float32 tensors hold them. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { matrixOfLevels } from "../../planes/matrix_of_levels.ts";

/** Levels divided by 255, rounded to float32. */
export const unitMatrixF32: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) => matrixOfLevels(image, (level) => Math.fround(level / 255)));
