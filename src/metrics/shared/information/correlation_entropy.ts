/** How far three images depend on each other, from the eigenvalues of their correlations. */
import { ln } from "../../../numeric/ln.ts";
import { symmetricEigenvalues } from "../../../numeric/symmetric_eigenvalues.ts";

const LN2 = ln(2);

/** Of the value where nothing depends on anything: 1 − log256 3. The largest is 1. */
export const SMALLEST_CORRELATION_ENTROPY = 1 - ln(3) / ln(256);

/** The eigenvalues of the correlations of three images, smallest first; their sum is 3. */
export function correlationEigenvalues(
  xy: number,
  xf: number,
  yf: number,
): number[] {
  return symmetricEigenvalues([[1, xy, xf], [xy, 1, yf], [xf, yf, 1]]);
}

/**
 * Nonlinear correlation information entropy 1 + Σ (λ / 3) · log256(λ / 3) of Wang, Shen & Jin 2008, from
 * `SMALLEST_CORRELATION_ENTROPY` to 1. An eigenvalue of 0, or below 0 by rounding, adds nothing.
 */
export function correlationEntropy(eigenvalues: readonly number[]): number {
  let sum = 0;
  for (const value of eigenvalues) {
    if (value > 0) sum += value * (ln(value / 3) / LN2) / 3;
  }
  return 1 + sum / 8;
}
