/** Holds one computed value against one golden value, special values and errors included. */
import { assert } from "@std/assert";
import type { Triple } from "../../../src/metrics/triple.ts";
import { UndefinedMetricError } from "../../../src/metrics/undefined_metric_error.ts";
import type { GoldenValue } from "./golden.ts";
import type { GoldenComputation } from "./golden_computations.ts";

/** Asserts that a computation gives its golden value for a case, or is undefined where the golden is. */
export function assertGolden(
  { id, golden, strict, compute }: GoldenComputation,
  { name, triple }: { readonly name: string; readonly triple: Triple },
  value: GoldenValue | undefined,
): void {
  assert(value !== undefined, `the goldens lack ${name} ${id}`);
  if (golden.unstable?.includes(name)) return;
  const got = compute(triple);
  const told = `${name} ${id}: golden ${JSON.stringify(value)}, got ${got}`;
  if (golden.refused?.includes(name)) {
    assert(
      typeof value === "number" && got instanceof UndefinedMetricError,
      told,
    );
  } else if (typeof value === "object") {
    assert(got instanceof UndefinedMetricError, told);
  } else if (typeof value === "string" && strict) {
    // Where the float64 formula gives no finite value, strict gives none at all.
    assert(got instanceof UndefinedMetricError, told);
  } else if (typeof value === "string") {
    assert(Object.is(got, Number(value)), told);
  } else {
    assert(typeof got === "number", told);
    const error = Math.abs(got - value);
    assert(
      error <= golden.tolerance * Math.abs(value) + (golden.slack ?? 0),
      `${told}, relative difference ${error / Math.abs(value)}`,
    );
  }
}
