/** What is true of Q_C in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_C = {
  metric: "Q_C",
  title: "Quality index of Cvejic",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
