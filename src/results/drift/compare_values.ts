// Compares the metric values of one cell, special values included.

import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { decodeValue, type MetricValue } from "../record/metric_value.ts";

/** A metric whose value differs by more than its tolerance. */
export interface ValueDrift {
  readonly metric: string;
  /** Null where the record has no such metric. */
  readonly old: MetricValue | null;
  /** Null where the record has no such metric. */
  readonly new: MetricValue | null;
  /** New minus old; null where either is not a finite number. */
  readonly difference: number | null;
  readonly tolerance: number;
}

/**
 * The metrics that differ, by name. NaN equals NaN, an infinity itself and an undefined value any other undefined
 * value (the reason is prose), but none of these equals another, and a metric only one side has is a difference.
 *
 * @param toleranceOf largest absolute difference of finite values that is no drift
 */
export function compareValues(
  old: Readonly<Record<string, MetricValue>>,
  fresh: Readonly<Record<string, MetricValue>>,
  toleranceOf: (metric: string) => number,
): ValueDrift[] {
  const metrics = new Set([...Object.keys(old), ...Object.keys(fresh)]);
  return [...metrics].sort(codeUnitOrder).flatMap((metric): ValueDrift[] => {
    const [before, after] = [old[metric] ?? null, fresh[metric] ?? null];
    const tolerance = toleranceOf(metric);
    if (agree(before, after, tolerance)) return [];
    return [{
      metric,
      old: before,
      new: after,
      difference: difference(before, after),
      tolerance,
    }];
  });
}

function agree(
  before: MetricValue | null,
  after: MetricValue | null,
  tolerance: number,
): boolean {
  if (typeof before === "number" && typeof after === "number") {
    return Math.abs(after - before) <= tolerance;
  }
  if (before === null || after === null) return false;
  const [left, right] = [decodeValue(before), decodeValue(after)];
  return Object.is(left, right);
}

function difference(
  before: MetricValue | null,
  after: MetricValue | null,
): number | null {
  return typeof before === "number" && typeof after === "number"
    ? after - before
    : null;
}
