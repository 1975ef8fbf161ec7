/** What is true of Q_CB in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_CB = {
  metric: "Q_CB",
  title: "Perceptual quality of Chen and Blum",
  unit: "1",
  range: [0, 1],
  better: "higher",
  digits: 3,
  // Measured on texture: a pixel moves the local contrasts of its 31 x 31 neighbours, 0.0007 in all.
  tolerance: 0.002,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
