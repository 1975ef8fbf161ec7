/** What is true of NMI in every code base. */
import type { Variant } from "../../variant.ts";

export const NMI = {
  metric: "NMI",
  title: "Normalised mutual information",
  unit: "1",
  range: [0, 2],
  better: "higher",
  digits: 3,
  tolerance: 0.01,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
