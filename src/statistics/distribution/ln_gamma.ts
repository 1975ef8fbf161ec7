import { ln } from "../../numeric/ln.ts";

const HALF_LN_TWO_PI = 0.9189385332046728;

/** Stirling's series, B(2k) / (2k (2k - 1)): DLMF 5.11.1. */
const SERIES = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
];

/** ln Γ(x) for x > 0: Stirling's series at x + m >= 12, less the logarithm of the m factors between. */
export function lnGamma(x: number): number {
  let factors = 1;
  while (x < 12) {
    factors *= x;
    x += 1;
  }
  const square = x * x;
  let correction = 0, power = x;
  for (const term of SERIES) {
    correction += term / power;
    power *= square;
  }
  return (x - 0.5) * ln(x) - x + HALF_LN_TWO_PI + correction - ln(factors);
}
