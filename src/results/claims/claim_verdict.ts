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
 * @param side to which the differences point: above 0 where the first is higher, 0 where it cannot be said
 * @param p two-sided, adjusted or not; null where the test is not defined
 * @param level from which on a difference may be chance
 */
export function claimVerdict(
  side: number,
  p: number | null,
  level: number,
): ClaimVerdict {
  if (p === null || !(p < level) || side === 0) return "not separated";
  return side > 0 ? "holds" : "contradicted";
}
