/** What is held against golden values: every variant, and the terms of those that sum over the sources. */
import { evaluateVariants } from "../../../src/metrics/evaluate_variants.ts";
import { oncePer } from "../../../src/metrics/kernels/once_per.ts";
import type { Triple } from "../../../src/metrics/triple.ts";
import { UndefinedMetricError } from "../../../src/metrics/undefined_metric_error.ts";
import { VARIANTS } from "../../../src/metrics/find_variant.ts";
import { type Golden, goldenFactor } from "../../../tools/calibrate/golden.ts";
import { variantPlace } from "../../../tools/variants/variant_place.ts";
import { GOLDEN_TERMS, GOLDENS } from "./golden.ts";

/** A computation of ours and the golden values it has to give. */
export interface GoldenComputation {
  readonly id: string;
  readonly golden: Golden;
  /** Whether it gives no value at all where the reference gives NaN. */
  readonly strict: boolean;
  readonly compute: (triple: Triple) => number | UndefinedMetricError;
}

/** Of all variants: what several need of a triple is computed once, as in a run. */
export const valuesOf: (
  triple: Triple,
) => ReturnType<typeof evaluateVariants> = oncePer((triple: Triple) =>
  evaluateVariants(triple, [...VARIANTS.keys()])
);

const ofVariants = [...VARIANTS.values()].map((variant): GoldenComputation => {
  const place = variantPlace(variant.id), golden = GOLDENS.get(place);
  if (golden === undefined) {
    throw new Error(
      `Cannot hold ${variant.id} against anything: test/fixtures/metrics/goldens/${place}.json is not there; make it`,
    );
  }
  return {
    id: variant.id,
    golden,
    strict: place.startsWith("strict/"),
    compute(triple): number | UndefinedMetricError {
      const value = valuesOf(triple).get(variant.id)!;
      return typeof value === "number"
        ? value * goldenFactor(golden, triple.fused)
        : value;
    },
  };
});

const ofTerms = GOLDEN_TERMS.map((golden): GoldenComputation => ({
  id: golden.name,
  golden,
  strict: false,
  compute(triple): number | UndefinedMetricError {
    const source = triple[golden.source], id = `${golden.metric}/cdd`;
    const both = { ir: source, vi: source, fused: triple.fused };
    const value = evaluateVariants(both, [id]).get(id)!;
    return typeof value === "number" ? value / 2 : value;
  },
}));

/** All of them. */
export const GOLDEN_COMPUTATIONS: readonly GoldenComputation[] = [
  ...ofVariants,
  ...ofTerms,
];
