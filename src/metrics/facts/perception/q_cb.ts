/** What is true of Q_CB in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_CB = {
  metric: "Q_CB",
  title: "Perceptual quality of Chen and Blum",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
