/** The windows of VIFp (Sheikh & Bovik 2006). */
import { gaussianKernel } from "../../filters/gaussian_kernel.ts";
import type { ScaleRule } from "./scale_rule.ts";

/** Four scales of 17, 9, 5 and 3 taps, a fifth of that as sigma, wholly inside the image. */
export const LEVEL_RULE: ScaleRule = {
  kernels: [17, 9, 5, 3].map((size) => gaussianKernel(size, size / 5)),
  border: "valid",
};
