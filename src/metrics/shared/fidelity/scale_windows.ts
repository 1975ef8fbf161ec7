/** An image and the weighted moments of its windows at the four scales of VIFp (Sheikh & Bovik 2006). */
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
      levels = everyOther(filterSeparable(levels, { row }, rule.border));
    }
    const mean = filterSeparable(levels, { row }, rule.border).data;
    const variance = meanOfProducts(levels, levels, scale, rule);
    for (let i = 0; i < mean.length; i++) {
      variance[i] = Math.max(variance[i]! - mean[i]! * mean[i]!, 0);
    }
    return { levels, mean, variance };
  });
}

function everyOther({ width, height, data }: Matrix): Matrix {
  const wide = Math.ceil(width / 2), high = Math.ceil(height / 2);
  const halved = new Float64Array(wide * high);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      halved[y * wide + x] = data[2 * y * width + 2 * x]!;
    }
  }
  return { width: wide, height: high, data: halved };
}
