/** What is true of FMI_edge in every code base. */
import type { Variant } from "../../variant.ts";

export const FMI_EDGE = {
  metric: "FMI_edge",
  title: "Feature mutual information of edges",
  unit: "1",
  range: [0, 1],
  better: "higher",
  digits: 3,
  // An edge that comes or goes changes 9 windows, and few pixels are that near to the threshold; measured 0.
  tolerance: 0.0005,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
