/** What is true of MS-SSIM in every code base. */
import type { Variant } from "../../variant.ts";

export const MS_SSIM = {
  metric: "MS-SSIM",
  title: "Multi-scale structural similarity",
  unit: "1",
  better: "higher",
  digits: 3,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
