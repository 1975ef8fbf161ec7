/** What is true of Q_MI in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_MI = {
  metric: "Q_MI",
  title: "Normalised mutual information of Hossny",
  unit: "1",
  range: [0, 2],
  better: "higher",
  digits: 3,
  tolerance: 0.01,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
