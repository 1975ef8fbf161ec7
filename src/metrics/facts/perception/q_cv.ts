/** What is true of Q_CV in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_CV = {
  metric: "Q_CV",
  title: "Perceptual error of Chen and Varshney",
  unit: "squared grey level",
  range: [0, null],
  better: "lower",
  digits: 1,
  // Measured up to 0.03 at errors of 100 to 600: of a difference d a level changes the square by 2 d, up here and down there.
  tolerance: 0.1,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
