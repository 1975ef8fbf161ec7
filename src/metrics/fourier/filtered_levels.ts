/** Images of what stands for their grey levels, filtered in the frequency domain. */
import { takePlane } from "../filters/loaded_plane.ts";
import type { LoadedImage } from "../kernels/loaded_triple.ts";
import type { Matrix } from "../planes/matrix.ts";
import { matrixOfPlane } from "../planes/matrix_of_plane.ts";
import { filterInFrequency } from "./filter_in_frequency.ts";
import type { FrequencyResponse } from "./frequency_response.ts";

/** @param levels What stands for each of the 256 levels. */
export function filteredLevels(
  { workspace, width, height, bytes }: LoadedImage,
  levels: Float64Array,
  response: FrequencyResponse,
): Matrix {
  return workspace.lend(() => {
    const table = workspace.put(levels);
    const { samples, stride } = takePlane(workspace, width, height);
    const { calls } = workspace;
    calls.tabulate(bytes, table, width, height, samples, stride);
    // As real and as imaginary part: the bits are those of two images at once.
    const [seen] = filterInFrequency(
      workspace,
      response,
      ({ down, work }, to) =>
        calls.fourierDown(
          samples,
          samples,
          stride,
          width,
          height,
          down,
          to,
          work,
        ),
    );
    return matrixOfPlane(seen);
  });
}
