/** What is true of FMI_dct in every code base. */
import type { Variant } from "../../variant.ts";

export const FMI_DCT = {
  metric: "FMI_dct",
  title: "Feature mutual information of cosine coefficients",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
