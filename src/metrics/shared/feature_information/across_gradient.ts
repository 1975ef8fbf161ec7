/** The change across of an image, the first output of MATLAB's `gradient`. */
import type { Matrix } from "../../planes/matrix.ts";

/** Central differences, one-sided ones at the left and right border; the image is at least 2 px wide. */
export function acrossGradient({ width, height, data }: Matrix): Matrix {
  const changes = new Float64Array(data.length);
  for (let y = 0; y < height; y++) {
    const first = y * width, last = first + width - 1;
    changes[first] = data[first + 1]! - data[first]!;
    changes[last] = data[last]! - data[last - 1]!;
    for (let at = first + 1; at < last; at++) {
      changes[at] = (data[at + 1]! - data[at - 1]!) / 2;
    }
  }
  return { width, height, data: changes };
}
