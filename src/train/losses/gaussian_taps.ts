import { exp } from "../../numeric/exp.ts";

/** The `count` taps of a Gaussian of standard deviation `sigma` pixels, centred, with the sum 1. */
export function gaussianTaps(count: number, sigma: number): Float32Array {
  const middle = (count - 1) / 2;
  const taps = Array.from(
    { length: count },
    (_, at) => exp(-((at - middle) ** 2) / (2 * sigma * sigma)),
  );
  const sum = taps.reduce((a, b) => a + b);
  return Float32Array.from(taps, (tap) => tap / sum);
}
