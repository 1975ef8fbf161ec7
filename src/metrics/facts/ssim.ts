/** What is true of structural similarity in every code base. */
import type { Variant } from "../variant.ts";

export const SSIM = {
  metric: "SSIM",
  title: "Structural similarity",
  unit: "1",
  better: "higher",
  digits: 3,
  // A moved pixel touches all 49 windows over it (about 5 % of them), and where an image is flat the small constants of
  // L = 2 let each window change by as much as 0.1; measured on a checkerboard 0.0029.
  tolerance: 0.005,
  reads: ["ir", "vi", "fused"],
} as const satisfies Partial<Variant>;
