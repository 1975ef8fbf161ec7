/** Half the samples of an image in either direction. */
import type { Matrix } from "./matrix.ts";

/** The first, third, fifth … of each first, third, fifth … row. */
export function everyOtherSample({ width, height, data }: Matrix): Matrix {
  const wide = Math.ceil(width / 2), high = Math.ceil(height / 2);
  const halved = new Float64Array(wide * high);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      halved[y * wide + x] = data[2 * y * width + 2 * x]!;
    }
  }
  return { width: wide, height: high, data: halved };
}
