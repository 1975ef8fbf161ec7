/** What is true of Q_TE in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_TE = {
  metric: "Q_TE",
  title: "Tsallis entropy quality",
  unit: "1",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
