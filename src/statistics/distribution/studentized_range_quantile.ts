/** Quantiles of the range of normal variables in units of their known deviation (infinite degrees of freedom). */
import { normalDensity } from "./normal_density.ts";
import { normalUpper } from "./normal_upper.ts";

/** Steps of the rule of trapezia; of so smooth an integrand it is exact to the last places. */
const STEP = 1 / 16;
const FROM = -9;
const TO = 9;

/** The q with P(range of k independent standard normals <= q) = p, k >= 2 and 0 < p < 1, by bisection. */
export function studentizedRangeQuantile(p: number, k: number): number {
  let low = 0, high = 16;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (within(middle, k) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** k ∫ φ(z) (Φ(z) − Φ(z − q))^(k − 1) dz: the greatest is z, the others at most q below it. */
function within(q: number, k: number): number {
  let sum = 0;
  for (let z = FROM; z <= TO; z += STEP) {
    const share = normalUpper(z - q) - normalUpper(z);
    let power = 1;
    for (let other = 1; other < k; other++) power *= share;
    sum += normalDensity(z) * power;
  }
  return k * sum * STEP;
}
