/** What is true of Q_G in every code base. */
import type { Variant } from "../../variant.ts";

export const Q_G = {
  metric: "Q_G",
  title: "Edge preservation of Xydeas and Petrovic in the toolbox",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
