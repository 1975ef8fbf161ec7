/** What is true of FMI_gradient in every code base. */
import type { Variant } from "../../variant.ts";

export const FMI_GRADIENT = {
  metric: "FMI_gradient",
  title: "Feature mutual information of gradients",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
