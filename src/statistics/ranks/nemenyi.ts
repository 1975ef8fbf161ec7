import { studentizedRangeQuantile } from "../distribution/studentized_range_quantile.ts";

/**
 * Nemenyi's critical difference (Nemenyi 1963, Demšar 2006): average ranks that are further apart differ.
 *
 * q_α √(k (k + 1) / 6n) with q_α the quantile of the studentized range of k at infinite degrees of freedom, over √2.
 */
export function nemenyi(
  treatments: number,
  blocks: number,
  significance: number = 0.05,
): number {
  const q = studentizedRangeQuantile(1 - significance, treatments);
  return q / Math.sqrt(2) *
    Math.sqrt(treatments * (treatments + 1) / (6 * blocks));
}
