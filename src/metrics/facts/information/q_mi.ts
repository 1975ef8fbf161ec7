/** What is true of Q_MI in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_MI = {
  metric: "Q_MI",
  title: "Normalised mutual information of Hossny",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
