/** The gaussian windows of Wang et al. 2004 over levels 0..255. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { gaussianWindows } from "./gaussian_windows.ts";
import { levelMoments } from "./level_moments.ts";
import type { WindowMoments } from "./window_moments.ts";

/** With what lies beyond the edges as named, remembered for each image. */
export const gaussianMoments: Readonly<
  Record<
    "valid" | "replicate" | "reflect",
    (image: LoadedImage) => WindowMoments
  >
> = {
  valid: levelMoments(gaussianWindows("valid")),
  replicate: levelMoments(gaussianWindows("replicate")),
  reflect: levelMoments(gaussianWindows("reflect")),
};
