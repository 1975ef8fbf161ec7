/** What is true of Q_M in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_M = {
  metric: "Q_M",
  title: "Multi-scale edge preservation of Wang and Liu",
  unit: "1",
  range: [0, 3],
  better: "higher",
  digits: 3,
  // A moved pixel changes the three coefficients over it by a half at the first scale (of 1/4 of the places) and by a
  // quarter at the second (of 1/16): 3 · (1 - e^-½) · 4 ε and 3 · (1 - e^-¼) · 16 ε, to the powers 2/3 and 1/3; measured on
  // a checkerboard 0.0082.
  tolerance: 0.01,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
