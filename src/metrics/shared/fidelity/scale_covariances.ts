/** How two images vary together in their windows at each scale. */
import { meanOfProducts } from "./mean_of_products.ts";
import type { ScaleRule } from "./scale_rule.ts";
import type { ScaleWindows } from "./scale_windows.ts";

/** Mean of products less product of means, scale by scale, of two images of one size under one rule. */
export function scaleCovariances(
  a: readonly ScaleWindows[],
  b: readonly ScaleWindows[],
  rule: ScaleRule,
): Float64Array[] {
  return a.map(({ levels, mean }, scale) => {
    const other = b[scale]!;
    const covariance = meanOfProducts(levels, other.levels, scale, rule);
    for (let i = 0; i < mean.length; i++) {
      covariance[i]! -= mean[i]! * other.mean[i]!;
    }
    return covariance;
  });
}
