/** Holds one computed value against one golden value, special values and errors included. */
import { assert } from "@std/assert";
import type { Triple } from "../../src/metrics/triple.ts";
import { UndefinedMetricError } from "../../src/metrics/undefined_metric_error.ts";
import type { GoldenVariant } from "./golden_variants.ts";

/** A value as the golden file writes it. */
export type Golden = number | "NaN" | "Infinity" | "-Infinity" | {
  readonly error: string;
};

/**
 * The only places where a golden number is refused here: under 41 px a side the evaluators' VIF is made of a
 * convolution whose arguments scipy swapped because the image is smaller than the window, a number without meaning.
 */
export const DELIBERATE_REFUSALS: readonly string[] = ["tiny_5x5", "tiny_8x8"]
  .flatMap((name) =>
    ["VIF/cdd_sum", "VIF/cdd_ir", "VIF/cdd_vi", "VIF/sewar_mean"].map((
      variant,
    ) => `${name} ${variant}`)
  );

/** Asserts that a variant computes its golden value for a triple, or is undefined where the golden is. */
export function assertGolden(
  { name, triple, variant, golden, tolerance, by }: {
    readonly name: string;
    readonly triple: Triple;
    readonly variant: string;
    readonly golden: Golden;
    readonly tolerance: number;
    readonly by: GoldenVariant;
  },
): void {
  const got = outcome(by, triple);
  const told = `${name} ${variant}: golden ${
    JSON.stringify(golden)
  }, got ${got}`;
  if (DELIBERATE_REFUSALS.includes(`${name} ${variant}`)) {
    assert(
      typeof golden === "number" && got instanceof UndefinedMetricError,
      told,
    );
  } else if (typeof golden === "object") {
    assert(got instanceof UndefinedMetricError, told);
  } else if (typeof golden === "string" && by.profile === "strict") {
    // Where the float64 formula gives no finite value, strict gives none at all.
    assert(got instanceof UndefinedMetricError, told);
  } else if (typeof golden === "string") {
    assert(Object.is(got, Number(golden)), told);
  } else {
    assert(typeof got === "number", told);
    const error = Math.abs(got - golden);
    assert(
      error <= tolerance * Math.abs(golden),
      `${told}, relative difference ${error / Math.abs(golden)}`,
    );
  }
}

function outcome(
  by: GoldenVariant,
  triple: Triple,
): number | UndefinedMetricError {
  try {
    return by.compute(triple);
  } catch (error) {
    if (error instanceof UndefinedMetricError) return error;
    throw error;
  }
}
