/** What is true of FMI_gradient in every code base. */
import type { Variant } from "../../variant.ts";

export const FMI_GRADIENT = {
  metric: "FMI_gradient",
  title: "Feature mutual information of gradients",
  unit: "1",
  range: [0, 1],
  better: "higher",
  digits: 3,
  // A pixel changes two gradients, and so 15 windows, 1.5 % of all; measured up to 0.0002.
  tolerance: 0.0008,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
