/** What is true of Nabf in every code base. */
import type { Variant } from "../../variant.ts";

export const NABF = {
  metric: "Nabf",
  title: "Fusion artefacts",
  unit: "1",
  range: [0, 1],
  better: "lower",
  digits: 3,
  // A moved pixel changes the nine edges around it, of which few are artefacts and weak ones weigh little; measured
  // 0.00006 on noise and 0.0002 on a checkerboard.
  tolerance: 0.0003,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
