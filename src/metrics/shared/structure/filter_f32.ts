/** PyTorch's `conv2d` of float32 images on a CPU. */
import type { Matrix } from "../../planes/matrix.ts";

/**
 * Where the window fits wholly, the weighted sum of the samples below it, row after row of the window; every step is a
 * fused multiply-add rounded to float32.
 *
 * @param image Samples that are float32 numbers, as the weights are.
 * @returns Float32 numbers; empty where the window does not fit.
 */
export function filterF32(image: Matrix, window: Matrix): Matrix {
  const width = Math.max(image.width - window.width + 1, 0);
  const height = Math.max(image.height - window.height + 1, 0);
  // A store rounds; the product of two float32 numbers is exact in float64.
  const line = new Float32Array(width), data = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    line.fill(0);
    for (let tap = 0; tap < window.data.length; tap++) {
      const weight = window.data[tap]!, column = tap % window.width;
      const row = y + (tap - column) / window.width;
      const from = row * image.width + column;
      for (let x = 0; x < width; x++) {
        line[x] = line[x]! + weight * image.data[from + x]!;
      }
    }
    data.set(line, y * width);
  }
  return { width, height, data };
}
