/** Real-valued images as plain numbers, for variants that need no kernel. */

/** Row-major float64 samples. */
export interface Matrix {
  readonly width: number;
  readonly height: number;
  readonly data: Float64Array;
}

/** A matrix whose samples `make` gives, called with their place in row-major order. */
export function matrixOf(
  width: number,
  height: number,
  make: (at: number) => number,
): Matrix {
  const data = new Float64Array(width * height);
  for (let at = 0; at < data.length; at++) data[at] = make(at);
  return { width, height, data };
}
