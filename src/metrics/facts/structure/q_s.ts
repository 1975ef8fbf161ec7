/** What is true of Q_S in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_S = {
  metric: "Q_S",
  title: "Quality index of Piella and Heijmans",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
