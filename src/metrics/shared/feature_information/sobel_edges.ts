/** Edges as `edge` of Octave's image package finds them by default; MATLAB's differ in threshold and thinning. */
import type { Matrix } from "../../planes/matrix.ts";
import { padMatrix } from "../../planes/pad_matrix.ts";

/**
 * 1 where the squared Sobel strength is above four times its mean and above both neighbours' across, or both down; 0
 * elsewhere. Below the threshold strengths count 0, as do those outside; for the Sobel operator edge pixels are repeated.
 *
 * Neighbours often differ by rounding alone, so the sums are in the package's order: from the right column to the left,
 * in each from the bottom up.
 */
export function sobelEdges(image: Matrix): Matrix {
  const { width, height } = image, pixels = width * height;
  const margins = { left: 1, right: 1, top: 1, bottom: 1 };
  const { data, width: wide } = padMatrix(image, margins, "replicate");
  const strength = new Float64Array(pixels);
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      const above = y * wide + x, at = above + wide, below = at + wide;
      const down = -data[below + 2]! / 8 + data[above + 2]! / 8 -
        data[below + 1]! / 4 + data[above + 1]! / 4 - data[below]! / 8 +
        data[above]! / 8;
      const across = -data[below + 2]! / 8 - data[at + 2]! / 4 -
        data[above + 2]! / 8 + data[below]! / 8 + data[at]! / 4 +
        data[above]! / 8;
      strength[y * width + x] = down * down + across * across;
    }
  }
  const threshold = 4 *
    (sumByColumns({ width, height, data: strength }) / pixels);
  for (let at = 0; at < pixels; at++) {
    if (strength[at]! <= threshold) strength[at] = 0;
  }
  const thinned = padMatrix({ width, height, data: strength }, margins, "zero");
  const edges = new Float64Array(pixels);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y + 1) * wide + x + 1;
      if (isRidge(thinned.data, at, 1) || isRidge(thinned.data, at, wide)) {
        edges[y * width + x] = 1;
      }
    }
  }
  return { width, height, data: edges };
}

function sumByColumns({ width, height, data }: Matrix): number {
  let sum = 0;
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) sum += data[y * width + x]!;
  }
  return sum;
}

function isRidge(data: Float64Array, at: number, step: number): boolean {
  return data[at]! > data[at - step]! && data[at]! > data[at + step]!;
}
