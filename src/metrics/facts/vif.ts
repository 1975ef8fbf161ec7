/** What is true of visual information fidelity in every code base. */
import type { Variant } from "../variant.ts";

export const VIF = {
  metric: "VIF",
  title: "Visual information fidelity, pixel domain",
  unit: "1",
  range: [0, null],
  better: "higher",
  digits: 3,
  // Noise of variance ε is small beside the noise floor σ² = 2; measured 0.0001.
  tolerance: 0.001,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
