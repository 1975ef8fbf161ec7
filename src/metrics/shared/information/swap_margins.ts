/** A slip of several code bases, which rests on that sums over rows and over columns are easily taken for each other. */
import type { JointDistribution } from "./joint_distribution.ts";

/** The same joint shares, each margin where the other belongs: pair (i, j) meets the second image's share of i and the first's of j. */
export function swapMargins(
  { joint, first, second }: JointDistribution,
): JointDistribution {
  return { joint, first: second, second: first };
}
