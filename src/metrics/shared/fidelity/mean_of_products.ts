/** Weighted means of the products of two images. */
import { filterSeparable } from "../../planes/filter_separable.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { multiplyMatrices } from "../../planes/multiply_matrices.ts";
import type { ScaleRule } from "./scale_rule.ts";

/** Of each window, at a scale counted from 0. */
export function meanOfProducts(
  a: Matrix,
  b: Matrix,
  scale: number,
  { kernels, border, product }: ScaleRule,
): Float64Array {
  const products = multiplyMatrices(a, b, scale === 0 ? product : undefined);
  return filterSeparable(products, { row: kernels[scale]! }, border).data;
}
