/** What is true of the sum of the correlations of differences in every code base. */
import type { Variant } from "../variant.ts";

export const SCD = {
  metric: "SCD",
  title: "Sum of the correlations of differences",
  unit: "1",
  range: [-2, 2],
  better: "higher",
  digits: 2,
  // Added noise of variance ε against variances of at least 1: ε; measured 0.0002.
  tolerance: 0.001,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
