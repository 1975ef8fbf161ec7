/** The grey levels of an image outside of the kernels' memory. */
import type { LoadedImage } from "../kernels/loaded_triple.ts";
import { oncePer } from "../kernels/once_per.ts";

/** A copy, row-major, 0..255. */
export const levelsOf: (image: LoadedImage) => Uint8Array = oncePer((
  { workspace, bytes, pixels }: LoadedImage,
) => workspace.levels(bytes, pixels));
