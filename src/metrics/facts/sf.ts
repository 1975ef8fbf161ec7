/** What is true of spatial frequency in every code base that takes it over 0..255. */
import type { Variant } from "../variant.ts";

export const SF = {
  metric: "SF",
  title: "Spatial frequency",
  unit: "grey level",
  range: [0, null],
  better: "higher",
  digits: 2,
  // A moved pixel changes two to three differences by at most one level: 3 ε; measured 0.0022.
  tolerance: 0.003,
  reads: ["fused"],
} as const satisfies Partial<Variant>;
