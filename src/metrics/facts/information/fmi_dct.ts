/** What is true of FMI_dct in every code base. */
import type { Variant } from "../../variant.ts";

export const FMI_DCT = {
  metric: "FMI_dct",
  title: "Feature mutual information of cosine coefficients",
  unit: "1",
  range: [0, 1],
  better: "higher",
  digits: 3,
  tolerance: 0.005,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
