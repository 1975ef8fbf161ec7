/** What is true of Nabf in every code base. */
import type { Variant } from "../../variant.ts";

export const NABF = {
  metric: "Nabf",
  title: "Fusion artefacts",
  better: "lower",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
