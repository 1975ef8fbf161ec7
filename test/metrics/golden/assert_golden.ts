/** Holds one computed value against one golden value, special values and errors included. */
import { assert } from "@std/assert";
import type { Triple } from "../../../src/metrics/triple.ts";
import { compareGolden } from "../../../tools/calibrate/compare_golden.ts";
import type { GoldenValue } from "../../../tools/calibrate/golden.ts";
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
  const { verdict, relative } = compareGolden(golden, name, value, got, strict);
  assert(
    verdict !== "differs",
    `${name} ${id}: golden ${
      JSON.stringify(value)
    }, got ${got}, relative difference ${relative}`,
  );
}
