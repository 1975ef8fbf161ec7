/** What is true of NMI in every code base. */
import type { Variant } from "../../variant.ts";

export const NMI = {
  metric: "NMI",
  title: "Normalised mutual information",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
