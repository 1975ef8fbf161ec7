/** The grey levels of an image in 0..1 as float32 tensors hold them. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelsOf } from "../../planes/levels.ts";
import type { Matrix } from "../../planes/matrix.ts";

/** Levels divided by 255, rounded to float32. */
export const unitMatrixF32: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) => ({
  width: image.width,
  height: image.height,
  data: Float64Array.from(
    levelsOf(image),
    (level) => Math.fround(level / 255),
  ),
}));
