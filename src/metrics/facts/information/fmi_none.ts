/** What is true of FMI_none in every code base. */
import type { Variant } from "../../variant.ts";

export const FMI_NONE = {
  metric: "FMI_none",
  title: "Feature mutual information of grey levels",
  unit: "1",
  range: [0, 1],
  better: "higher",
  digits: 3,
  // A pixel is in 9 windows, so 0.9 % of them change; measured up to 0.0001.
  tolerance: 0.0004,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
