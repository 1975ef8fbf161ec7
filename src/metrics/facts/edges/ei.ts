/** What is true of EI in every code base. */
import type { Variant } from "../../variant.ts";

export const EI = {
  metric: "EI",
  title: "Edge intensity",
  better: "higher",
  digits: 2,
  reads: ["fused"],
} as const satisfies Partial<Variant>;
