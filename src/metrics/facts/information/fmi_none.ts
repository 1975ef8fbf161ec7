/** What is true of FMI_none in every code base. */
import type { Variant } from "../../variant.ts";

export const FMI_NONE = {
  metric: "FMI_none",
  title: "Feature mutual information of grey levels",
  unit: "1",
  range: [0, 1],
  better: "higher",
  digits: 3,
  tolerance: 0.005,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
