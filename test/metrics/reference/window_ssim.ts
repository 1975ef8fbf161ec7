/** SSIM the slow, obvious way: for every window its weighted moments, straight from Wang et al. 2004. */
import type { Gray } from "../../../src/image/gray.ts";

/** How a window weighs its pixels and turns moments into similarity. */
export interface WindowSsimOptions {
  /** Square window, row-major, summing to 1. */
  readonly window: readonly number[];
  readonly side: number;
  /** Factor on the second central moments: n / (n - 1) for sample covariance. */
  readonly covarianceFactor: number;
  /** Range of the levels, the L of the constants. */
  readonly range: number;
}

/** The mean similarity of two images over all windows that fit wholly. */
export function windowSsim(
  a: Gray,
  b: Gray,
  { window, side, covarianceFactor, range }: WindowSsimOptions,
): number {
  const c1 = (0.01 * range) ** 2, c2 = (0.03 * range) ** 2;
  const similarities: number[] = [];
  for (let top = 0; top + side <= a.height; top++) {
    for (let left = 0; left + side <= a.width; left++) {
      const at = (i: number): number =>
        (top + Math.floor(i / side)) * a.width + left + i % side;
      const mean = (f: (i: number) => number): number =>
        window.reduce((sum, w, i) => sum + w * f(at(i)), 0);
      const ma = mean((i) => a.data[i]!), mb = mean((i) => b.data[i]!);
      const va = covarianceFactor * mean((i) => (a.data[i]! - ma) ** 2);
      const vb = covarianceFactor * mean((i) => (b.data[i]! - mb) ** 2);
      const cov = covarianceFactor *
        mean((i) => (a.data[i]! - ma) * (b.data[i]! - mb));
      similarities.push(
        (2 * ma * mb + c1) * (2 * cov + c2) /
          ((ma ** 2 + mb ** 2 + c1) * (va + vb + c2)),
      );
    }
  }
  return similarities.reduce((x, y) => x + y) / similarities.length;
}

/** The 11x11 gaussian of sigma 1.5. */
export const GAUSSIAN: WindowSsimOptions = {
  window: gaussian(),
  side: 11,
  covarianceFactor: 1,
  range: 255,
};

/** The uniform 7x7 window with sample covariance and the data range of float images. */
export const UNIFORM: WindowSsimOptions = {
  window: Array<number>(49).fill(1 / 49),
  side: 7,
  covarianceFactor: 49 / 48,
  range: 2,
};

function gaussian(): number[] {
  const weights = Array.from(
    { length: 121 },
    (_, i) =>
      Math.exp(-((i % 11 - 5) ** 2 + (Math.floor(i / 11) - 5) ** 2) / 4.5),
  );
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / sum);
}
