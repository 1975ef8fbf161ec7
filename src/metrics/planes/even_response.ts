/** Frequency responses that are the same to the left and to the right, up and down. */
import { type Matrix, matrixOf } from "./matrix.ts";

/**
 * A response for `filterInFrequency`.
 *
 * @param factor The factor for a wave that goes `across` times through the width and `down` times through the height:
 * whole numbers from 0 to half a side.
 */
export function evenResponse(
  width: number,
  height: number,
  factor: (across: number, down: number) => number,
): Matrix {
  const wide = (width >> 1) + 1, high = (height >> 1) + 1;
  const quarter = matrixOf(
    wide,
    high,
    (at) => factor(at % wide, Math.floor(at / wide)),
  );
  const data = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.min(y, height - y) * wide;
    for (let x = 0; x < width; x++) {
      data[y * width + x] = quarter.data[row + Math.min(x, width - x)]!;
    }
  }
  return { width, height, data };
}
