/** Windows over the grey levels of an image. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import {
  type WindowKind,
  type WindowMoments,
  windowMoments,
} from "./window_moments.ts";

/** A function that gives the moments of the levels, 0..255, and remembers them for each image. */
export function levelMoments(
  kind: WindowKind,
): (image: LoadedImage) => WindowMoments {
  return oncePer((image) => windowMoments(levelMatrix(image), kind));
}
