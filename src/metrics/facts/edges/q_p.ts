/** What is true of Q_P in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_P = {
  metric: "Q_P",
  title: "Phase congruency quality of Zhao",
  unit: "1",
  range: [-1, 1],
  better: "higher",
  digits: 3,
  // A moved pixel changes the features around it, and through the estimate of noise all others a little; measured 0.00006,
  // on a checkerboard 0.0001.
  tolerance: 0.0003,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
