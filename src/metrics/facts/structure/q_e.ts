/** What is true of Q_E in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_E = {
  metric: "Q_E",
  title: "Edge-dependent quality index of Piella and Heijmans",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
