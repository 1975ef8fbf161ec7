/** What is true of Q_P in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_P = {
  metric: "Q_P",
  title: "Phase congruency quality of Zhao",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
