/** An image at half its size, each sample the mean of four. */
import type { Border } from "./border.ts";
import type { Matrix } from "./matrix.ts";
import { padMatrix } from "./pad_matrix.ts";

/**
 * Means of squares of 2x2 that do not overlap, rounded up to whole squares.
 *
 * @param left Samples beyond the left edge that the first square covers, `top` likewise above.
 * @param border What lies beyond the edges, and counts in the means.
 */
export function halveMatrix(
  image: Matrix,
  { left, top }: { readonly left: 0 | 1; readonly top: 0 | 1 },
  border: Exclude<Border, "valid">,
): Matrix {
  const padded = padMatrix(image, { left, top, right: 1, bottom: 1 }, border);
  const width = (image.width + 1) >> 1, height = (image.height + 1) >> 1;
  const { width: stride, data } = padded;
  const halved = new Float64Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0, from = 2 * y * stride; x < width; x++, at++, from += 2) {
      halved[at] = (data[from]! + data[from + 1]! + data[from + stride]! +
        data[from + stride + 1]!) / 4;
    }
  }
  return { width, height, data: halved };
}
