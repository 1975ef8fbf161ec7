/** The grey levels of an image as real numbers. */
import type { LoadedImage } from "../kernels/loaded_triple.ts";
import { oncePer } from "../kernels/once_per.ts";
import { levelsOf } from "./levels.ts";
import type { Matrix } from "./matrix.ts";

/** 0..255. */
export const levelMatrix: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) => ({
  width: image.width,
  height: image.height,
  data: Float64Array.from(levelsOf(image)),
}));
