/** One scale of the Haar wavelet. */
import type { Matrix } from "../../planes/matrix.ts";

/** Coefficients, one for each square of 2 × 2 samples; a last odd row or column has none. */
export interface HaarScale {
  readonly smooth: Matrix;
  /** Right less left. */
  readonly across: Float64Array;
  /** Below less above. */
  readonly down: Float64Array;
  readonly diagonal: Float64Array;
}

/** @param tap Of the filter: √½ for an orthogonal transform. */
export function haarScale(
  { width: wide, height: high, data }: Matrix,
  tap: number,
): HaarScale {
  const width = wide >> 1, height = high >> 1, count = width * height;
  const smooth = new Float64Array(count), across = new Float64Array(count);
  const down = new Float64Array(count), diagonal = new Float64Array(count);
  const square = tap * tap;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = 2 * y * wide + 2 * x, to = y * width + x;
      const a = data[from]!, b = data[from + 1]!;
      const c = data[from + wide]!, d = data[from + wide + 1]!;
      smooth[to] = square * (a + b + c + d);
      across[to] = square * (b - a + d - c);
      down[to] = square * (c - a + d - b);
      diagonal[to] = square * (a - b - c + d);
    }
  }
  return { smooth: { width, height, data: smooth }, across, down, diagonal };
}
