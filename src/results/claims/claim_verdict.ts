/** What paired differences say of a claim. */

/** Every verdict on a claim; `not separated` says that the data decide nothing. */
export const CLAIM_VERDICTS = [
  "holds",
  "contradicted",
  "not separated",
  "cannot be run here",
] as const;

/** A verdict on a claim. */
export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];

/**
 * The verdict on "the first is higher", from what first less second is.
 *
 * @param mean of the differences
 * @param p two-sided, adjusted or not; null where the test is not defined
 * @param level from which on a difference may be chance
 */
export function claimVerdict(
  mean: number,
  p: number | null,
  level: number,
): ClaimVerdict {
  if (p === null || !(p < level) || mean === 0) return "not separated";
  return mean > 0 ? "holds" : "contradicted";
}
