/** What is true of VIFF in every code base. */
import type { Variant } from "../../variant.ts";

export const VIFF = {
  metric: "VIFF",
  title: "Visual information fidelity for fusion",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
