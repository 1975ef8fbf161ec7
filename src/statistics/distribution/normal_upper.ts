/**
 * The upper tail of the standard normal distribution, from IEEE basic operations and our own `exp`.
 *
 * Near the middle the series of Abramowitz & Stegun 26.2.11, in the tails the continued fraction 26.2.14 taken from its
 * 200th term upwards; both within 1e-13 of the value, relative.
 */
import { normalDensity } from "./normal_density.ts";

/** From here on the fraction converges faster than the series. */
const TAIL = 2.5;

/** P(Z >= z) of a standard normal Z; of z = -Infinity 1, of NaN NaN. */
export function normalUpper(z: number): number {
  if (z < 0) return 1 - normalUpper(-z);
  return z < TAIL ? 0.5 - fromMiddle(z) : fromTail(z);
}

function fromMiddle(z: number): number {
  let term = z, sum = z;
  for (let odd = 3; term > sum * 1e-18; odd += 2) {
    term *= z * z / odd;
    sum += term;
  }
  return normalDensity(z) * sum;
}

function fromTail(z: number): number {
  if (z === Infinity) return 0;
  let fraction = z;
  for (let k = 200; k >= 1; k--) fraction = z + k / fraction;
  return normalDensity(z) / fraction;
}
