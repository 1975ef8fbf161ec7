/** What is true of Q_CV in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_CV = {
  metric: "Q_CV",
  title: "Perceptual error of Chen and Varshney",
  unit: "squared grey level",
  range: [0, null],
  better: "lower",
  digits: 1,
  tolerance: 1,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
