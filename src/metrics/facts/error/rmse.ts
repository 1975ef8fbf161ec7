/** What is true of RMSE in every code base. */
import type { Variant } from "../../variant.ts";

export const RMSE = {
  metric: "RMSE",
  title: "Root mean squared error",
  better: "lower",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
