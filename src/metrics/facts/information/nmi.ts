/** What is true of NMI in every code base. */
import type { Variant } from "../../variant.ts";

export const NMI = {
  metric: "NMI",
  title: "Normalised mutual information",
  unit: "1",
  range: [0, 2],
  better: "higher",
  digits: 3,
  // Information with both sources changes by up to 2 · ε · log2(256) = 0.016 bits, of which 2 / 14 count where images have
  // entropies of 7 bits: 0.0023; measured 0.0012.
  tolerance: 0.0025,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
