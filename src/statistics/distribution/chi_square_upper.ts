import { exp } from "../../numeric/exp.ts";
import { normalDensity } from "./normal_density.ts";
import { normalUpper } from "./normal_upper.ts";

/** P(X >= x) of a chi-square distribution with a whole number of degrees of freedom: Abramowitz & Stegun 26.4.4 and .5. */
export function chiSquareUpper(x: number, freedom: number): number {
  if (x <= 0) return 1;
  const isOdd = freedom % 2 === 1;
  const root = Math.sqrt(x);
  let term = isOdd ? 2 * normalDensity(root) * root : exp(-x / 2);
  let sum = isOdd ? 2 * normalUpper(root) : 0;
  for (let k = isOdd ? 1 : 0; k < freedom - (isOdd ? 0 : 1); k += 2) {
    sum += term;
    term *= x / (k + 2);
  }
  return sum;
}
