/** What is true of Q_W in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_W = {
  metric: "Q_W",
  title: "Weighted quality index of Piella and Heijmans",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
