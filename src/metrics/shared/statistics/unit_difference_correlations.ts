/** How what the fused image has beyond one source goes with the other one, on levels divided by 255 as MATLAB reads them. */
import type { LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { unitMatrix } from "../../planes/unit_matrix.ts";

/**
 * corr(fused - vi, ir) + corr(fused - ir, vi) as MATLAB's `corr2` forms it.
 *
 * What is constant deviates from its mean by the rounding of that mean: the sum is NaN where that is 0, and made of
 * noise where it is not.
 */
export const unitDifferenceCorrelations: (triple: LoadedTriple) => number =
  oncePer(({ pair: { ir, vi }, fused }: LoadedTriple) => {
    const f = unitMatrix(fused), a = unitMatrix(ir), b = unitMatrix(vi);
    return correlationOfDifference(f, b, a) + correlationOfDifference(f, a, b);
  });

/** The correlation of `x - y` with `z`. */
function correlationOfDifference(
  { data: x }: Matrix,
  { data: y }: Matrix,
  { data: z }: Matrix,
): number {
  const count = x.length;
  let sum = 0, sumOfZ = 0;
  for (let i = 0; i < count; i++) {
    sum += x[i]! - y[i]!;
    sumOfZ += z[i]!;
  }
  const mean = sum / count, meanOfZ = sumOfZ / count;
  let products = 0, squares = 0, squaresOfZ = 0;
  for (let i = 0; i < count; i++) {
    const deviation = x[i]! - y[i]! - mean, deviationOfZ = z[i]! - meanOfZ;
    products += deviation * deviationOfZ;
    squares += deviation * deviation;
    squaresOfZ += deviationOfZ * deviationOfZ;
  }
  return products / Math.sqrt(squares * squaresOfZ);
}
