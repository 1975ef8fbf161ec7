/** How many cells came to which verdict. */

import { type ReproductionVerdict, VERDICTS } from "./verdict.ts";

/** A number for every verdict, 0 included. */
export type VerdictCounts = Readonly<Record<ReproductionVerdict, number>>;

/** Counts the verdicts of some cells. */
export function countVerdicts(
  cells: readonly { readonly verdict: ReproductionVerdict }[],
): VerdictCounts {
  const counts = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, 0]),
  ) as Record<ReproductionVerdict, number>;
  for (const { verdict } of cells) counts[verdict]++;
  return counts;
}
