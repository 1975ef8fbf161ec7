/** The windows of Wang et al. 2004: gaussian 11x11 of sigma 1.5. */
import { gaussianKernel } from "../../filters/gaussian_kernel.ts";
import type { Border } from "../../planes/border.ts";
import {
  filterProducts,
  filterVariances,
} from "../../planes/filter_products.ts";
import { filterSeparable } from "../../planes/filter_separable.ts";
import type { WindowKind } from "./window_moments.ts";

const ROW = gaussianKernel(11, 1.5);

/** Of population moments in float64, at every pixel unless the border is `valid`. */
export function gaussianWindows(border: Border): WindowKind {
  return {
    moments: (image) => filterVariances(image, { row: ROW, border }),
    means: (image) => filterSeparable(image, { row: ROW }, border),
    productMeans: (a, b) => filterProducts(a, b, { row: ROW, border }),
  };
}
