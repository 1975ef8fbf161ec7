/** What is true of FMI_edge in every code base. */
import type { Variant } from "../../variant.ts";

export const FMI_EDGE = {
  metric: "FMI_edge",
  title: "Feature mutual information of edges",
  unit: "1",
  range: [0, 1],
  better: "higher",
  digits: 3,
  tolerance: 0.005,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
