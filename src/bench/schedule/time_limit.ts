/** A network is given so many times what it is estimated to take: estimates are of a small machine, and err. */
const PATIENCE = 20;

/** At least so long, because a machine may be busy with other things. */
const LEAST_SECONDS = 600;

/** A network that cannot be estimated, as a guest's: a loop without end is one. */
const UNKNOWN_SECONDS = 120;

/**
 * Seconds after which a network that gives no image of a pair counts as one that never will.
 *
 * @param estimate seconds it was estimated to take, or null
 */
export function timeLimit(estimate: number | null): number {
  return estimate === null
    ? UNKNOWN_SECONDS
    : Math.max(LEAST_SECONDS, PATIENCE * estimate);
}
