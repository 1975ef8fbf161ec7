/** Filtering images, taken to repeat without end, by what becomes of each of their frequencies. */
import { type LoadedPlane, takePlane } from "../filters/loaded_plane.ts";
import type { FrequencyResponse } from "./frequency_response.ts";
import { type ImageTransform, takeTransform } from "./image_transform.ts";
import type { Workspace } from "../kernels/workspace.ts";

/**
 * Filters two images of one size: the real part of the inverse transform of the spectrum times the response. Both go through
 * one transform, as real and as imaginary part.
 *
 * @param down Writes the transform of the images' columns to where it is told.
 * @returns In blocks taken for them.
 */
export function filterInFrequency(
  workspace: Workspace,
  { width, height, rows, factors }: FrequencyResponse,
  down: (transform: ImageTransform, to: number) => void,
): [LoadedPlane, LoadedPlane] {
  const one = takePlane(workspace, width, height);
  const other = takePlane(workspace, width, height);
  workspace.lend(() => {
    const transform = takeTransform(workspace, width, height);
    const { work } = transform, spectrum = workspace.take(transform.bytes);
    down(transform, spectrum);
    workspace.calls.filterAcross(
      spectrum,
      width,
      height,
      transform.across,
      workspace.put(factors),
      rows,
      work,
    );
    workspace.calls.fourierUp(
      spectrum,
      width,
      height,
      transform.down,
      one.samples,
      other.samples,
      one.stride,
      work,
    );
  });
  return [one, other];
}
