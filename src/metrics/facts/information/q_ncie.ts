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
  // A correlation changes by ε, an eigenvalue by up to 1.4 ε, and logarithms of eigenvalues differ by about 3: 0.0014 · 3 /
  // (3 · ln 256) = 0.00025; measured 0.00008.
  tolerance: 0.0003,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
