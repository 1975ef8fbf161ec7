/** Gaussian weights as PyTorch code makes them. */
import { exp } from "../../../numeric/exp.ts";

const f = Math.fround;

/**
 * Weights of sigma 1.5 that sum to 1, the exponentials, their sum and the quotients rounded to float32.
 *
 * The middle is at `floor(size / 2)`: an even window leans to the left.
 */
export function gaussianKernelF32(size: number): Float64Array {
  const weights = Float64Array.from({ length: size }, (_, at) => {
    const distance = at - Math.floor(size / 2);
    return f(exp(-(distance * distance) / 4.5));
  });
  const sum = f(weights.reduce((all, weight) => all + weight, 0));
  return weights.map((weight) => f(weight / sum));
}
