/** What is true of Q_Y in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_Y = {
  metric: "Q_Y",
  title: "Quality index of Yang",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
