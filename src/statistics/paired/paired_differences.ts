/** What two rows differ by on the pairs that both have. */

/** Differences, and whose they are. */
export interface PairedDifferences {
  /** First less second, in their unit. */
  readonly differences: readonly number[];
  /** The place of each pair among those given. */
  readonly at: readonly number[];
  /** Pairs that one of the two, or both, have no finite value for. */
  readonly leftOut: number;
}

/**
 * Pairs two rows of values, place by place; null and what is not finite is no value.
 *
 * @throws {RangeError} if they are of different length.
 */
export function pairedDifferences(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
): PairedDifferences {
  if (first.length !== second.length) {
    throw new RangeError(
      `Cannot pair values: there are ${first.length} and ${second.length}; give null where one is lacking`,
    );
  }
  const at = [...first.keys()].filter((at) =>
    Number.isFinite(first[at]) && Number.isFinite(second[at])
  );
  return {
    differences: at.map((at) => first[at]! - second[at]!),
    at,
    leftOut: first.length - at.length,
  };
}
