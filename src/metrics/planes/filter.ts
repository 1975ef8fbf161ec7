/** Correlation with a small window, as OpenCV's `filter2D`; of odd windows also MATLAB's `filter2`. Nothing is turned round. */
import type { Border } from "./border.ts";
import type { Matrix } from "./matrix.ts";
import { padMatrix } from "./pad_matrix.ts";

/**
 * Each sample is the sum of the window's weights times the samples below it; the window's middle is at
 * `floor(size / 2)`, for an even side right of the centre.
 *
 * @returns The size of the image, or under `valid` less the window's size less 1 (empty where the window does not fit).
 */
export function filter(image: Matrix, window: Matrix, border: Border): Matrix {
  const left = window.width >> 1, top = window.height >> 1;
  const padded = border === "valid" ? image : padMatrix(image, {
    left,
    top,
    right: window.width - 1 - left,
    bottom: window.height - 1 - top,
  }, border);
  const width = Math.max(padded.width - window.width + 1, 0);
  const height = Math.max(padded.height - window.height + 1, 0);
  const data = new Float64Array(width * height);
  const taps = [...window.data].map((weight, at) => ({
    weight,
    offset: Math.floor(at / window.width) * padded.width + at % window.width,
  })).filter(({ weight }) => weight !== 0);
  // Row by row, so that what is added to stays near the processor.
  for (let y = 0; y < height; y++) {
    for (const { weight, offset } of taps) {
      const from = y * padded.width + offset, to = y * width;
      for (let x = 0; x < width; x++) {
        data[to + x]! += weight * padded.data[from + x]!;
      }
    }
  }
  return { width, height, data };
}
