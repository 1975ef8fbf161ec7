/** What is true of Q_G in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_G = {
  metric: "Q_G",
  title: "Edge preservation of Xydeas and Petrovic in the toolbox",
  unit: "1",
  range: [0, 1],
  better: "higher",
  digits: 3,
  // A moved pixel changes the nine edges around it, and where the image is flat it makes them: at most 9 ε, as every
  // pixel counts alike; measured on a checkerboard 0.0048.
  tolerance: 0.006,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
