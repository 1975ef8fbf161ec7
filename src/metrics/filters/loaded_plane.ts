/** Real-valued images in the kernels' memory. */
import type { LoadedImage } from "../kernels/loaded_triple.ts";
import type { Workspace } from "../kernels/workspace.ts";

/** Row-major float64 samples. */
export interface LoadedPlane {
  readonly workspace: Workspace;
  readonly width: number;
  readonly height: number;
  /** Samples from one row to the next. */
  readonly stride: number;
  /** Address of the first sample. */
  readonly samples: number;
}

/** A plane that nothing has been written to, in a block taken for it. */
export function takePlane(
  workspace: Workspace,
  width: number,
  height: number,
): LoadedPlane {
  // An odd number of cache lines, lest the rows of one column meet in one cache set.
  const stride = 8 * (Math.ceil(width / 8) | 1);
  const samples = workspace.take(8 * stride * height);
  return { workspace, width, height, stride, samples };
}

/** The grey levels of an image less a whole number, exactly, in a block taken for them. */
export function planeOf(image: LoadedImage, offset = 0): LoadedPlane {
  const { workspace, width, height, bytes } = image;
  const plane = takePlane(workspace, width, height);
  const { samples, stride } = plane;
  workspace.calls.widenF64(bytes, width, height, offset, samples, stride);
  return plane;
}
