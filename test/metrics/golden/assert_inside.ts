/** Holds computed values to the ranges that variants state. */
import { assert } from "@std/assert";
import { VARIANTS } from "../../../src/metrics/find_variant.ts";
import type { UndefinedMetricError } from "../../../src/metrics/undefined_metric_error.ts";
import type { Variant } from "../../../src/metrics/variant.ts";

/** Asserts it of all finite values, by variants' ids. */
export function assertAllInside(
  values: ReadonlyMap<string, number | UndefinedMetricError>,
): void {
  for (const [id, value] of values) {
    if (typeof value === "number" && Number.isFinite(value)) {
      assertInside(VARIANTS.get(id)!, value);
    }
  }
}

/** Asserts it of one value. */
export function assertInside({ id, range }: Variant, value: number): void {
  const [smallest, largest] = range;
  // A ratio may leave its range by the rounding of float32.
  const rounding = 1e-6;
  assert(
    (smallest === null || value >= smallest - rounding) &&
      (largest === null || value <= largest + rounding),
    `${id} is ${value}, beyond ${smallest ?? "-∞"}..${largest ?? "∞"}`,
  );
}
