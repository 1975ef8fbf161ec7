import { meanOf } from "../sample/mean_of.ts";
import type { SignedRank } from "./signed_rank_test.ts";

/**
 * To which side differences point that were tested by their signed ranks: 1 where the first is greater, -1 where it is
 * less, and 0 where mean and ranks contradict each other, as one far value among many small ones of the other sign makes
 * them: then the test says that the differences are not around 0, and not which is greater.
 */
export function sideOf(
  differences: readonly number[],
  { plus, minus }: Pick<SignedRank, "plus" | "minus">,
): -1 | 0 | 1 {
  const mean = meanOf(differences);
  if (mean > 0 && plus > minus) return 1;
  return mean < 0 && plus < minus ? -1 : 0;
}
