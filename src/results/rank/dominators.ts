// Which points of a trade-off are beaten by which: at least as good in both, better in one.

/** A point of a trade-off; null where a coordinate is not known. */
export interface TradeOff {
  /** Higher is better. */
  readonly quality: number | null;
  /** Lower is better. */
  readonly cost: number | null;
}

/**
 * For each point, the indices of the points that dominate it, in order; empty for a point of the Pareto front. Null for a
 * point with an unknown coordinate, which neither dominates nor is dominated. Equal points do not dominate each other.
 */
export function dominators(points: readonly TradeOff[]): (number[] | null)[] {
  return points.map((point) =>
    isKnown(point)
      ? [...points.keys()].filter((at) => dominates(points[at]!, point))
      : null
  );
}

interface Known {
  readonly quality: number;
  readonly cost: number;
}

function dominates(one: TradeOff, other: Known): boolean {
  return isKnown(one) && one.quality >= other.quality &&
    one.cost <= other.cost &&
    (one.quality > other.quality || one.cost < other.cost);
}

function isKnown(point: TradeOff): point is Known {
  return point.quality !== null && point.cost !== null;
}
