/** The change of an image along one axis, as MATLAB's `gradient` has it. */
import type { Matrix } from "../../planes/matrix.ts";

/** Central differences, one-sided ones at the borders; the image is at least 2 px long along the axis. */
export function centralDifferences(
  { width, height, data }: Matrix,
  axis: "across" | "down",
): Matrix {
  const changes = new Float64Array(data.length);
  const [lines, length, toLine, toNext] = axis === "across"
    ? [height, width, width, 1]
    : [width, height, 1, width];
  for (let line = 0; line < lines; line++) {
    const first = line * toLine, last = first + (length - 1) * toNext;
    changes[first] = data[first + toNext]! - data[first]!;
    changes[last] = data[last]! - data[last - toNext]!;
    for (let at = first + toNext; at < last; at += toNext) {
      changes[at] = (data[at + toNext]! - data[at - toNext]!) / 2;
    }
  }
  return { width, height, data: changes };
}
