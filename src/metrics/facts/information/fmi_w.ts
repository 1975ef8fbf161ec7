/** What is true of FMI_w in every code base. */
import type { Variant } from "../../variant.ts";

export const FMI_W = {
  metric: "FMI_w",
  title: "Feature mutual information of wavelet coefficients",
  unit: "1",
  range: [0, 1],
  better: "higher",
  digits: 3,
  // A pixel changes the details around it, most where the fused image is a source's; measured up to 0.0003.
  tolerance: 0.001,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
