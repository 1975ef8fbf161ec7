/** What is true of SDrel in every code base. */
import type { Variant } from "../../variant.ts";

export const SDREL = {
  metric: "SDrel",
  title: "Relative standard deviation",
  better: "lower",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
