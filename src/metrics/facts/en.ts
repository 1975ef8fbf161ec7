/** What is true of entropy in every code base. */
import type { Variant } from "../variant.ts";

export const EN = {
  metric: "EN",
  title: "Entropy",
  definition: "histogram of 256 levels, bits",
  unit: "bit",
  range: [0, 8],
  better: "higher",
  digits: 2,
  // A mass of ε that moves to the next bin: |ΔH| ≲ ε · log2(256) = 0.008 bits; measured on a checkerboard 0.0084.
  tolerance: 0.01,
  reads: ["fused"],
} as const satisfies Partial<Variant>;
