/** Compares the metric values of one cell, special values included. */

import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { decodeValue, type MetricValue } from "../record/metric_value.ts";

/** A metric variant whose value differs by more than its tolerance. */
export interface ValueDrift {
  readonly variant: string;
  readonly old: MetricValue;
  /** Null where it has no value any more. */
  readonly new: MetricValue | null;
  /** New minus old; null where either is not a finite number. */
  readonly difference: number | null;
  readonly tolerance: number;
}

/**
 * The values of an old record that differ in a new one, by variant. NaN equals NaN, an infinity itself and an undefined
 * value any other undefined value (the reason is prose), but none of these equals another. A variant that only the new
 * record has is no difference: it was added.
 *
 * @param toleranceOf largest absolute difference of finite values that is no drift
 */
export function compareValues(
  old: Readonly<Record<string, MetricValue>>,
  fresh: Readonly<Record<string, MetricValue>>,
  toleranceOf: (variant: string) => number,
): ValueDrift[] {
  return Object.keys(old).sort(codeUnitOrder).flatMap(
    (variant): ValueDrift[] => {
      const before = old[variant]!;
      const after = Object.hasOwn(fresh, variant) ? fresh[variant]! : null;
      const tolerance = toleranceOf(variant);
      if (agree(before, after, tolerance)) return [];
      return [{
        variant,
        old: before,
        new: after,
        difference: difference(before, after),
        tolerance,
      }];
    },
  );
}

function agree(
  before: MetricValue,
  after: MetricValue | null,
  tolerance: number,
): boolean {
  if (typeof before === "number" && typeof after === "number") {
    return Math.abs(after - before) <= tolerance;
  }
  if (after === null) return false;
  const [left, right] = [decodeValue(before), decodeValue(after)];
  return Object.is(left, right);
}

function difference(
  before: MetricValue,
  after: MetricValue | null,
): number | null {
  return typeof before === "number" && typeof after === "number"
    ? after - before
    : null;
}
