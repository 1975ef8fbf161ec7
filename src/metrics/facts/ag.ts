/** What is true of the average gradient in every code base that takes it over 0..255. */
import type { Variant } from "../variant.ts";

export const AG = {
  metric: "AG",
  title: "Average gradient",
  unit: "grey level",
  range: [0, null],
  better: "higher",
  digits: 2,
  // A moved pixel changes two to three differences by at most one level: 3 ε; measured on a checkerboard 0.0010.
  tolerance: 0.003,
  reads: ["fused"],
} as const satisfies Partial<Variant>;
