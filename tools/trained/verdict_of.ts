import { signFlipTest } from "../../src/statistics/paired/sign_flip_test.ts";

/** What became of a claim that a part raises a metric. */
export type ClaimVerdict = "supported" | "not separated" | "contradicted";

const LEVEL = 0.05;

/**
 * Judges "with the part the metric is higher" by differences of the same seed, with less without.
 *
 * Exact sign flips, one-sided at 5 %: of five seeds all must agree (1/32).
 */
export function verdictOf(differences: readonly number[]): ClaimVerdict {
  const test = signFlipTest(differences);
  if ("undefined" in test || test.p / 2 > LEVEL) return "not separated";
  const sum = differences.reduce((a, b) => a + b);
  return sum > 0 ? "supported" : "contradicted";
}
