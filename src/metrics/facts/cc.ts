/** What is true of the correlation coefficient in every code base. */
import type { Variant } from "../variant.ts";

export const CC = {
  metric: "CC",
  title: "Correlation coefficient",
  unit: "1",
  range: [-1, 1],
  better: "higher",
  digits: 2,
  // Added noise of variance ε against variances of at least 1: ε; measured 0.0001.
  tolerance: 0.001,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
