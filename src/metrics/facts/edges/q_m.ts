/** What is true of Q_M in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_M = {
  metric: "Q_M",
  title: "Multi-scale edge preservation of Wang and Liu",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
