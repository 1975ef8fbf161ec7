/** Separable convolution with a symmetric kernel where the kernel fits wholly inside ("valid"), optionally decimated. */
import type { DoublePlane } from "./double_plane.ts";

/**
 * Filters rows, then columns, with the same symmetric kernel, keeping every `step`-th sample of either direction.
 *
 * @param plane At least `kernel.length` samples a side.
 * @param kernel Odd length, symmetric about its middle.
 * @param step 1 keeps all samples, 2 every other one, starting with the first.
 * @returns A plane of `ceil((side - kernel.length + 1) / step)` samples a side.
 */
export function filterValid(
  plane: DoublePlane,
  kernel: Float64Array,
  step = 1,
): DoublePlane {
  const { width, height, data } = plane;
  const taps = kernel.length;
  const half = (taps - 1) / 2;
  const outWidth = Math.ceil((width - taps + 1) / step);
  const outHeight = Math.ceil((height - taps + 1) / step);
  const centre = kernel[half]!;

  const rows = new Float64Array(outWidth * height);
  for (let y = 0; y < height; y++) {
    for (
      let x = 0, from = y * width, to = y * outWidth;
      x < outWidth;
      x++, from += step, to++
    ) {
      let sum = centre * data[from + half]!;
      for (let i = 0, j = taps - 1; i < half; i++, j--) {
        sum += kernel[i]! * (data[from + i]! + data[from + j]!);
      }
      rows[to] = sum;
    }
  }

  const out = new Float64Array(outWidth * outHeight);
  for (let y = 0; y < outHeight; y++) {
    const top = y * step * outWidth, to = y * outWidth;
    const middle = top + half * outWidth;
    for (let x = 0; x < outWidth; x++) out[to + x] = centre * rows[middle + x]!;
    for (let i = 0; i < half; i++) {
      const weight = kernel[i]!;
      const above = top + i * outWidth, below = top + (taps - 1 - i) * outWidth;
      for (let x = 0; x < outWidth; x++) {
        out[to + x]! += weight * (rows[above + x]! + rows[below + x]!);
      }
    }
  }
  return { width: outWidth, height: outHeight, data: out };
}
