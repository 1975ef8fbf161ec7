/** Square windows of PyTorch code. */
import { type Matrix, matrixOf } from "../../planes/matrix.ts";

/** A column times a row of float32 weights, each product rounded to float32. */
export function outerProductF32(
  column: Float64Array,
  row: Float64Array,
): Matrix {
  return matrixOf(row.length, column.length, (at) => {
    const across = at % row.length;
    return Math.fround(column[(at - across) / row.length]! * row[across]!);
  });
}
