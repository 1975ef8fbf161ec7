/** A real-valued image: what filters take and give. */
import type { Gray } from "../../../../../src/image/gray.ts";

/** Row-major float64 samples, `data.length === width * height`. */
export interface DoublePlane {
  readonly width: number;
  readonly height: number;
  readonly data: Float64Array;
}

/** The grey levels of an image less a whole number, exactly. */
export function planeOf(image: Gray, offset = 0): DoublePlane {
  const data = new Float64Array(image.data);
  if (offset !== 0) {
    for (let i = 0; i < data.length; i++) {
      data[i]! -= offset;
    }
  }
  return { width: image.width, height: image.height, data };
}

/** The product of two planes of one size, sample by sample. */
export function product(a: DoublePlane, b: DoublePlane): DoublePlane {
  const x = a.data, y = b.data;
  const data = new Float64Array(x.length);
  for (let i = 0; i < data.length; i++) data[i] = x[i]! * y[i]!;
  return { width: a.width, height: a.height, data };
}
