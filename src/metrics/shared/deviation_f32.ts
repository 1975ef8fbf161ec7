/** Mean and deviation of an image's levels in float32. */
import type { DeviationF32 } from "./deviation_of_plane.ts";
import type { LoadedImage } from "../kernels/loaded_triple.ts";
import { oncePer } from "../kernels/once_per.ts";

/** As `np.mean` and `np.std` of a float32 array take them. */
export const deviationF32: (image: LoadedImage) => DeviationF32 = oncePer(
  ({ workspace: { calls }, pixels, bytes }: LoadedImage) => {
    const mean = Math.fround(calls.pairwiseLevels(bytes, pixels) / pixels);
    return { mean, squares: calls.pairwiseLevelSquares(bytes, mean, pixels) };
  },
);
