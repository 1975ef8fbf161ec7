/** The images that IVIF-ZOO compares. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { type Matrix, matrixOf } from "../../planes/matrix.ts";
import { levelsOf } from "../../planes/levels.ts";

/** Levels 0..255 multiplied by 255 once more, as float tensors that `to_tensor` does not bring to 0..1. */
export function ivifzooPlane(image: LoadedImage): Matrix {
  const levels = levelsOf(image);
  return matrixOf(image.width, image.height, (at) => 255 * levels[at]!);
}
