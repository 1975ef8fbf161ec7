/** Mean and deviation in float32 with pairwise sums, as numpy forms them. */
import type { Workspace } from "../kernels/workspace.ts";

/** Both rounded to float32. */
export interface DeviationF32 {
  readonly mean: number;
  /** The sum of squared deviations from the mean. */
  readonly squares: number;
}

/** Of `count` float32 values. */
export function deviationOfPlane(
  { calls }: Workspace,
  values: number,
  count: number,
): DeviationF32 {
  const mean = Math.fround(calls.pairwiseSum(values, count) / count);
  return {
    mean,
    squares: calls.pairwiseDeviations(values, mean, values, mean, count),
  };
}
