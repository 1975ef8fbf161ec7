/** The windows that scikit-image takes unless told: uniform 7x7, where they fit wholly, moments of a sample. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { filterSeparable } from "../../planes/filter_separable.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { levelMoments } from "./level_moments.ts";
import type { WindowMoments } from "./window_moments.ts";

const ONES = new Float64Array(7).fill(1);

/** Of levels 0..255 in float64; the sums are exact, so that a flat window has no variance at all. */
export const uniformMoments: (image: LoadedImage) => WindowMoments =
  levelMoments({ means, sample: 49 / 48 });

function means(image: Matrix): Matrix {
  const { data, ...size } = filterSeparable(image, { row: ONES }, "valid");
  return { ...size, data: data.map((sum) => sum / 49) };
}
