import { type Rows, zip } from "./plane.ts";

/** One half each if no scale makes the entries sum to 1; the leading eigenvector as the angle of the main axis. */
export function weighByEigenvector(first: Rows, second: Rows): Rows {
  const p = covariance(first, first);
  const q = covariance(second, second);
  const r = covariance(first, second);
  const angle = Math.atan2(2 * r, p - q) / 2;
  const [v, w] = [Math.cos(angle), Math.sin(angle)];
  const isFlat = Math.max(p, q) < 1e-9;
  const isCancelled = Math.abs(v + w) <=
    (Math.abs(v) + Math.abs(w)) / 1024;
  const weight = isFlat || isCancelled ? 1 / 2 : v / (v + w);
  return zip(first, second, (x, y) => weight * x + (1 - weight) * y);
}

function mean(plane: Rows): number {
  const values = plane.flat();
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function covariance(first: Rows, second: Rows): number {
  return mean(zip(first, second, (x, y) => x * y)) - mean(first) * mean(second);
}
