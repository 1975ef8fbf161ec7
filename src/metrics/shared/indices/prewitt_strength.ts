/** The strength of an image's edges from the Prewitt operator, zeros beyond the border. */
import { filter } from "../../planes/filter.ts";
import { type Matrix, matrixOf } from "../../planes/matrix.ts";

const ACROSS = Float64Array.of(1, 0, -1, 1, 0, -1, 1, 0, -1);
const DOWN = Float64Array.of(1, 1, 1, 0, 0, 0, -1, -1, -1);

/** √(Px² + Py² + `epsilon`). */
export function prewittStrength(image: Matrix, epsilon: number): Matrix {
  const x = prewitt(image, ACROSS), y = prewitt(image, DOWN);
  return matrixOf(
    image.width,
    image.height,
    (at) => Math.sqrt(x[at]! * x[at]! + y[at]! * y[at]! + epsilon),
  );
}

function prewitt(image: Matrix, data: Float64Array): Float64Array {
  return filter(image, { width: 3, height: 3, data }, "zero").data;
}
