/** What is true of Q_CB in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_CB = {
  metric: "Q_CB",
  title: "Perceptual quality of Chen and Blum",
  unit: "1",
  range: [0, 1],
  better: "higher",
  digits: 3,
  // Measured on texture and real pairs up to 0.00008: a level moves the local contrasts of 31 x 31 pixels, each by little.
  tolerance: 0.0003,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
