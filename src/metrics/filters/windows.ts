/** Weighted moments in every window that fits wholly inside a plane. */
import { type LoadedPlane, takePlane } from "./loaded_plane.ts";

/** Bytes of assembly/metrics/windows/strip.ts: `STRIP_LINE`, and `STRIP_ROWS` of `STRIP_ROW`. */
const LINE = 2048, ROWS = 64 * 1088;

/** A plane and the moments of its windows. */
export interface Windows {
  readonly levels: LoadedPlane;
  readonly mean: LoadedPlane;
  /** Mean of squares less squared mean: rounding may leave it below 0. */
  readonly variance: LoadedPlane;
}

/**
 * Mean and variance, in blocks taken for them.
 *
 * @param levels At least `kernel.length` samples a side.
 * @param kernel Odd length up to 17, symmetric about its middle.
 */
export function windowsOf(levels: LoadedPlane, kernel: Float64Array): Windows {
  const { workspace, width, height } = levels;
  const mean = inside(levels, kernel), variance = inside(levels, kernel);
  workspace.lend(() =>
    workspace.calls.windowMoments(
      levels.samples,
      levels.stride,
      width,
      height,
      workspace.put(kernel),
      (kernel.length - 1) / 2,
      mean.samples,
      variance.samples,
      mean.stride,
      workspace.take(LINE + 2 * ROWS),
    )
  );
  return { levels, mean, variance };
}

/** Mean of products less product of means of two planes' windows, in a block taken for it. */
export function covarianceOf(
  a: Windows,
  b: Windows,
  kernel: Float64Array,
): LoadedPlane {
  const { workspace, width, height, stride } = a.levels;
  const covariance = inside(a.levels, kernel);
  workspace.lend(() =>
    workspace.calls.windowCovariance(
      a.levels.samples,
      b.levels.samples,
      stride,
      width,
      height,
      workspace.put(kernel),
      (kernel.length - 1) / 2,
      a.mean.samples,
      b.mean.samples,
      covariance.samples,
      covariance.stride,
      workspace.take(LINE + ROWS),
    )
  );
  return covariance;
}

/** A plane filtered with a kernel, every other sample kept in either direction, in a block taken for it. */
export function filterAndHalve(
  plane: LoadedPlane,
  kernel: Float64Array,
): LoadedPlane {
  const { workspace, width, height } = plane;
  const half = (kernel.length - 1) / 2;
  const halved = takePlane(
    workspace,
    Math.ceil((width - 2 * half) / 2),
    Math.ceil((height - 2 * half) / 2),
  );
  workspace.lend(() =>
    workspace.calls.filterAndHalve(
      plane.samples,
      plane.stride,
      width,
      height,
      workspace.put(kernel),
      half,
      halved.samples,
      halved.stride,
      workspace.take(2 * LINE + ROWS),
    )
  );
  return halved;
}

/** A plane with one sample for each window. */
function inside(
  { workspace, width, height }: LoadedPlane,
  { length }: Float64Array,
): LoadedPlane {
  return takePlane(workspace, width - length + 1, height - length + 1);
}
