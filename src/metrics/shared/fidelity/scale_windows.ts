/** An image and the weighted moments of its windows at the four scales of VIFp (Sheikh & Bovik 2006). */
import { everyOtherSample } from "../../planes/every_other_sample.ts";
import { filterSeparable } from "../../planes/filter_separable.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { meanOfProducts } from "./mean_of_products.ts";
import type { ScaleRule } from "./scale_rule.ts";

/** One scale. */
export interface ScaleWindows {
  readonly levels: Matrix;
  readonly mean: Float64Array;
  /** Mean of squares less squared mean, but not below 0. */
  readonly variance: Float64Array;
}

/** From the second scale on the image is filtered with that scale's window and every other sample kept first. */
export function scaleWindows(image: Matrix, rule: ScaleRule): ScaleWindows[] {
  let levels = image;
  return rule.kernels.map((row, scale) => {
    if (scale > 0) {
      levels = everyOtherSample(filterSeparable(levels, { row }, rule.border));
    }
    const mean = filterSeparable(levels, { row }, rule.border).data;
    const variance = meanOfProducts(levels, levels, scale, rule);
    for (let i = 0; i < mean.length; i++) {
      variance[i] = Math.max(variance[i]! - mean[i]! * mean[i]!, 0);
    }
    return { levels, mean, variance };
  });
}
