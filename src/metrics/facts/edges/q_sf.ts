/** What is true of Q_SF in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_SF = {
  metric: "Q_SF",
  title: "Spatial frequency ratio error of Zheng",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
