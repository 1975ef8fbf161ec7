/** What is true of Q_NCIE in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_NCIE = {
  metric: "Q_NCIE",
  title: "Nonlinear correlation information entropy",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
