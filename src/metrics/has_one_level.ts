/** Whether all pixels of an image are the same. */
import { histogram } from "./histogram.ts";
import type { LoadedImage } from "./kernels/loaded_triple.ts";

/** True for an image of one pixel. */
export function hasOneLevel(image: LoadedImage): boolean {
  return histogram(image).includes(image.pixels);
}
