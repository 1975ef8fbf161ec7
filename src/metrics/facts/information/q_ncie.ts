/** What is true of Q_NCIE in every code base. */
import { SMALLEST_CORRELATION_ENTROPY } from "../../shared/information/correlation_entropy.ts";
import type { Variant } from "../../variant.ts";

export const Q_NCIE = {
  metric: "Q_NCIE",
  title: "Nonlinear correlation information entropy",
  unit: "1",
  range: [SMALLEST_CORRELATION_ENTROPY, 1],
  better: "higher",
  digits: 3,
  tolerance: 0.001,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
