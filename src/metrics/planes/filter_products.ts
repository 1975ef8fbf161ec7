/** Means of products of images under a window that is a column times a row, to the bits of `filterSeparable`. */
import { type LoadedPlane, takePlane } from "../filters/loaded_plane.ts";
import type { Workspace } from "../kernels/workspace.ts";
import type { Border } from "./border.ts";
import type { Matrix } from "./matrix.ts";
import { matrixOfPlane, planeOfMatrix } from "./matrix_of_plane.ts";
import { matrixWorkspace } from "./matrix_workspace.ts";

/** Bytes of a line that kernels work in, and of the rows of a strip (assembly/metrics/windows/strip.ts). */
const LINE = 2048, ROWS = 64 * 1088;

/** A window of one row, of odd length up to 17, which is its column too, and what it sees beyond the border. */
export interface SeparableWindow {
  readonly row: Float64Array;
  readonly border: Border;
}

/** The mean of two images' products in every window. */
export function filterProducts(
  a: Matrix,
  b: Matrix,
  window: SeparableWindow,
): Matrix {
  const [products] = filtered(
    a,
    window,
    ({ workspace, plane, kernel, take }) => {
      const other = a === b ? plane : putImage(workspace, b, window);
      const to = take();
      workspace.calls.tapProducts(
        plane.samples,
        other.samples,
        plane.stride,
        plane.width,
        plane.height,
        kernel,
        window.row.length,
        to.samples,
        to.stride,
        workspace.take(LINE + ROWS),
      );
      return [to];
    },
  );
  return products!;
}

/** The mean of an image in every window, and the mean of its squares less the squared mean. */
export function filterVariances(
  image: Matrix,
  window: SeparableWindow,
): { readonly mean: Matrix; readonly variance: Matrix } {
  const [mean, variance] = filtered(
    image,
    window,
    ({ workspace, plane, kernel, take }) => {
      const means = take(), variances = take();
      workspace.calls.tapVariances(
        plane.samples,
        plane.stride,
        plane.width,
        plane.height,
        kernel,
        window.row.length,
        means.samples,
        variances.samples,
        means.stride,
        workspace.take(LINE + 2 * ROWS),
      );
      return [means, variances];
    },
  );
  return { mean: mean!, variance: variance! };
}

/** Copies of the planes that `work` makes; all of them empty where no window fits. */
function filtered(
  image: Matrix,
  window: SeparableWindow,
  work: (given: {
    readonly workspace: Workspace;
    readonly plane: LoadedPlane;
    readonly kernel: number;
    /** A plane of a sample a window. */
    readonly take: () => LoadedPlane;
  }) => LoadedPlane[],
): Matrix[] {
  const lost = window.row.length - 1 - 2 * marginOf(window);
  const width = image.width - lost, height = image.height - lost;
  if (width <= 0 || height <= 0) {
    const empty = {
      width: Math.max(width, 0),
      height: Math.max(height, 0),
      data: new Float64Array(0),
    };
    return [empty, empty];
  }
  const workspace = matrixWorkspace();
  return workspace.lend(() =>
    work({
      workspace,
      plane: putImage(workspace, image, window),
      kernel: workspace.put(window.row),
      take: () => takePlane(workspace, width, height),
    }).map(matrixOfPlane)
  );
}

function putImage(
  workspace: Workspace,
  image: Matrix,
  window: SeparableWindow,
): LoadedPlane {
  const { border } = window;
  return planeOfMatrix(
    workspace,
    image,
    marginOf(window),
    border === "valid" ? "zero" : border,
  );
}

function marginOf({ row, border }: SeparableWindow): number {
  return border === "valid" ? 0 : row.length >> 1;
}
