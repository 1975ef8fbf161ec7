/** What is true of MSE in every code base. */
import type { Variant } from "../../variant.ts";

export const MSE = {
  metric: "MSE",
  title: "Mean squared error",
  better: "lower",
  digits: 2,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
