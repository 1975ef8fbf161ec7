/** What is true of PSNR in every code base. */
import type { Variant } from "../../variant.ts";

export const PSNR = {
  metric: "PSNR",
  title: "Peak signal-to-noise ratio",
  better: "higher",
  digits: 2,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
