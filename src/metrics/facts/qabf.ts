/** What is true of edge preservation in every code base. */
import type { Variant } from "../variant.ts";

export const QABF = {
  metric: "Qabf",
  title: "Edge preservation",
  unit: "1",
  range: [0, 1],
  better: "higher",
  digits: 3,
  // Each pixel counts by the strength of its edge; measured on a checkerboard 0.0005.
  tolerance: 0.001,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
