/** What is true of FMI_dct in every code base. */
import type { Variant } from "../../variant.ts";

export const FMI_DCT = {
  metric: "FMI_dct",
  title: "Feature mutual information of cosine coefficients",
  unit: "1",
  range: [0, 1],
  better: "higher",
  digits: 3,
  // A pixel changes every coefficient by little; measured up to 0.0001.
  tolerance: 0.0004,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
