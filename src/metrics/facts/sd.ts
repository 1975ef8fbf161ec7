/** What is true of the standard deviation in every code base that takes it over 0..255. */
import type { Variant } from "../variant.ts";

export const SD = {
  metric: "SD",
  title: "Standard deviation",
  unit: "grey level",
  range: [0, 127.5],
  better: "higher",
  digits: 2,
  // ε · max|x − μ|/σ, about 5 ε; measured 0.0008.
  tolerance: 0.005,
  reads: ["fused"],
} as const satisfies Partial<Variant>;
