// Which points of a trade-off are beaten by which: at least as good in all coordinates, better in one.

/** A point of a trade-off: more is better in every coordinate; null where one is not known. */
export type TradeOff = readonly (number | null)[];

/**
 * For each point, the indices of the points that dominate it, in order; empty for a point of the Pareto front. Null for a
 * point with an unknown coordinate, which neither dominates nor is dominated. Equal points do not dominate each other.
 *
 * @param points of equally many coordinates.
 */
export function dominators(points: readonly TradeOff[]): (number[] | null)[] {
  return points.map((point) =>
    isKnown(point)
      ? [...points.keys()].filter((at) => dominates(points[at]!, point))
      : null
  );
}

function dominates(one: TradeOff, other: readonly number[]): boolean {
  return isKnown(one) && one.every((value, at) => value >= other[at]!) &&
    one.some((value, at) => value > other[at]!);
}

function isKnown(point: TradeOff): point is readonly number[] {
  return !point.includes(null);
}
