/** What is true of CE in every code base. */
import type { Variant } from "../../variant.ts";

export const CE = {
  metric: "CE",
  title: "Cross entropy",
  unit: "bit",
  range: [null, null],
  better: "lower",
  digits: 3,
  // A level of share p that the fused image gains or loses, with a pixel of N, adds or takes p · log2(p · N) / 2, such as
  // 0.02 for p = 0.004 of 100 000 pixels; measured 0.0215.
  tolerance: 0.025,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
