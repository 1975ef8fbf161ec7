/** The windows that scikit-image takes unless told: uniform 7x7, where they fit wholly, moments of a sample. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { filterSeparable } from "../../planes/filter_separable.ts";
import { levelMoments } from "./level_moments.ts";
import type { WindowMoments } from "./window_moments.ts";

const ROW = new Float64Array(7).fill(1 / 7);

/** Of levels 0..255 in float64. */
export const uniformMoments: (image: LoadedImage) => WindowMoments =
  levelMoments({
    means: (image) => filterSeparable(image, { row: ROW }, "valid"),
    sample: 49 / 48,
  });
