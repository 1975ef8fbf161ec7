/** How the moments of windows are formed at the scales of VIFp. */
import type { Border } from "../../planes/border.ts";

/** One rule for the images that are compared. */
export interface ScaleRule {
  /** One side of the window at each scale, its weights summing to 1. */
  readonly kernels: readonly Float64Array[];
  readonly border: Border;
  /** The product of two samples at the first scale; the exact one unless told. */
  readonly product?: (a: number, b: number) => number;
}
