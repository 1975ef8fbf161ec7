/** The inverse of the standard normal distribution, to the last places of a float64. */
import { ln } from "../../numeric/ln.ts";
import { normalDensity } from "./normal_density.ts";
import { normalUpper } from "./normal_upper.ts";

/**
 * The z with P(Z <= z) = p; -Infinity of 0, Infinity of 1, NaN outside of 0..1.
 *
 * Begins at Abramowitz & Stegun 26.2.23 (off by at most 4.5e-4) and takes three steps of Halley's method.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return -Infinity;
  if (p === 0.5) return 0;
  let z = -start(p);
  for (let step = 0; step < 3; step++) {
    const error = (normalUpper(-z) - p) / normalDensity(z);
    z -= error / (1 + z * error / 2);
  }
  return z;
}

function start(p: number): number {
  const t = Math.sqrt(-2 * ln(p));
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}
