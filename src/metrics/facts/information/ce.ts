/** What is true of CE in every code base. */
import type { Variant } from "../../variant.ts";

export const CE = {
  metric: "CE",
  title: "Cross entropy",
  unit: "bit",
  range: [null, null],
  better: "lower",
  digits: 3,
  tolerance: 0.01,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
