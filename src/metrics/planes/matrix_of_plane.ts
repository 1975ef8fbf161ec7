/** Planes out of the kernels' memory, and into it. */
import { type LoadedPlane, takePlane } from "../filters/loaded_plane.ts";
import type { Workspace } from "../kernels/workspace.ts";
import { type Border, insideOf } from "./border.ts";
import type { Matrix } from "./matrix.ts";

/** A copy. */
export function matrixOfPlane(
  { workspace, width, height, stride, samples }: LoadedPlane,
): Matrix {
  const data = workspace.rows(samples, stride, width, height);
  return { width, height, data };
}

/**
 * A copy in a block taken for it.
 *
 * @param margin How many samples are added on each side; none unless told.
 * @param border What these are.
 */
export function planeOfMatrix(
  workspace: Workspace,
  { width, height, data }: Matrix,
  margin = 0,
  border: Exclude<Border, "valid"> = "zero",
): LoadedPlane {
  const wide = width + 2 * margin, high = height + 2 * margin;
  const plane = takePlane(workspace, wide, high), { samples, stride } = plane;
  const inner = samples + 8 * (margin * stride + margin);
  workspace.writeRows(inner, stride, width, data);
  if (margin === 0) return plane;
  const beside = Int32Array.from(
    { length: 2 * margin },
    (_, at) =>
      insideOf(at < margin ? at - margin : width + at - margin, width, border),
  );
  const ends = new Float64Array(2 * margin);
  const left = ends.subarray(0, margin), right = ends.subarray(margin);
  for (let y = 0; y < height; y++) {
    beside.forEach((x, at) => {
      ends[at] = x < 0 ? 0 : data[y * width + x]!;
    });
    const row = samples + 8 * (margin + y) * stride;
    workspace.write(row, left);
    workspace.write(row + 8 * (margin + width), right);
  }
  const empty = new Float64Array(wide);
  for (let at = 0; at < 2 * margin; at++) {
    const y = at < margin ? at : height + at;
    const inside = insideOf(y - margin, height, border);
    workspace.write(
      samples + 8 * y * stride,
      inside < 0
        ? empty
        : workspace.doubles(samples + 8 * (margin + inside) * stride, wide),
    );
  }
  return plane;
}
