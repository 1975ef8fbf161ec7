/** What is true of EI in every code base. */
import type { Variant } from "../../variant.ts";

export const EI = {
  metric: "EI",
  title: "Edge intensity",
  unit: "grey level",
  range: [0, null],
  better: "higher",
  digits: 2,
  // A moved pixel changes the eight gradients around it by 2 beside it and √2 at its corners: 13.7 ε.
  tolerance: 0.015,
  reads: ["fused"],
} as const satisfies Partial<Variant>;
