/** Strength and direction of an image's edges from the Sobel operator. */
import type { Gray } from "../../../../../src/image/gray.ts";
import { atan } from "../atan.ts";

const HALF_PI = 1.5707963267948966;

/** Row-major, one value a pixel. */
export interface Edges {
  /** √(Sx² + Sy²), 0..1443. */
  readonly strength: Float32Array | Float64Array;
  /** atan(Sy / Sx) in [-π/2, π/2]; π/2 where Sx is 0. */
  readonly angle: Float32Array | Float64Array;
}

/**
 * Sobel responses with zeros beyond the border.
 *
 * @param single Whether every operation is rounded to float32.
 */
export function sobelEdges(
  { width, height, data }: Gray,
  single: boolean,
): Edges {
  const Values = single ? Float32Array : Float64Array;
  const strength = new Values(data.length), angle = new Values(data.length);
  const stride = width + 2;
  const padded = new Int32Array(stride * (height + 2));
  for (let y = 0; y < height; y++) {
    padded.set(data.subarray(y * width, (y + 1) * width), (y + 1) * stride + 1);
  }
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const a = y * stride + x, b = a + stride, c = b + stride;
      const left = padded[a]! + 2 * padded[b]! + padded[c]!;
      const right = padded[a + 2]! + 2 * padded[b + 2]! + padded[c + 2]!;
      const top = padded[a]! + 2 * padded[a + 1]! + padded[a + 2]!;
      const bottom = padded[c]! + 2 * padded[c + 1]! + padded[c + 2]!;
      const sx = left - right, sy = bottom - top;
      strength[i] = Math.sqrt(sx * sx + sy * sy);
      if (sx === 0) angle[i] = HALF_PI;
      else angle[i] = atan(single ? Math.fround(sy / sx) : sy / sx);
    }
  }
  return { strength, angle };
}
