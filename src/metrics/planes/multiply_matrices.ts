/** Sample by sample products of two images. */
import type { Matrix } from "./matrix.ts";

/** Of two matrices of one size; with `product` in place of the exact one where told. */
export function multiplyMatrices(
  a: Matrix,
  b: Matrix,
  product: (a: number, b: number) => number = (x, y) => x * y,
): Matrix {
  const { width, height } = a, data = new Float64Array(a.data.length);
  for (let i = 0; i < data.length; i++) {
    data[i] = product(a.data[i]!, b.data[i]!);
  }
  return { width, height, data };
}
