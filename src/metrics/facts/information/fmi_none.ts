/** What is true of FMI_none in every code base. */
import type { Variant } from "../../variant.ts";

export const FMI_NONE = {
  metric: "FMI_none",
  title: "Feature mutual information of grey levels",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
