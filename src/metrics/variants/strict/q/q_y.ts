/** Q_Y as Yang, Zhang, Wang & Liu 2008 define it. */
import { Q_Y } from "../../../facts/structure/q_y.ts";
import { gaussianKernel } from "../../../filters/gaussian_kernel.ts";
import { filterSeparable } from "../../../planes/filter_separable.ts";
import { levelMatrix } from "../../../planes/level_matrix.ts";
import { assertSide } from "../../../shared/assert_side.ts";
import { indexWindow } from "../../../shared/indices/index_window.ts";
import { yangIndex } from "../../../shared/indices/yang_index.ts";
import type { Variant } from "../../../variant.ts";

const SIDE = 7;
const ROW = gaussianKernel(SIDE, 1.5);
const WINDOW = indexWindow(
  SIDE,
  (image) => filterSeparable(image, { row: ROW }, "valid"),
  null,
);

export const Q_Y_STRICT: Variant = {
  ...Q_Y,
  id: "Q_Y/strict",
  definition:
    "SSIM (Wang 2004, L = 255, in windows of 7x7, gaussian of sigma 1.5, valid borders) of fused with ir and vi, mixed by " +
    "ir's share of the two local variances, one half where both are flat, where that of ir and vi is at least 0.75, the " +
    "larger one elsewhere; mean; undefined under 7 px a side",
  source: "Yang, Zhang, Wang & Liu 2008",
  unit: "1",
  range: [-1, 1],
  // Measured 0.00001 on real pairs and 0.00004 on bright texture.
  tolerance: 0.00015,
  compute({ pair: { ir, vi }, fused }): number {
    assertSide(fused, SIDE, "Q_Y", ", the window of profile strict");
    return yangIndex({
      first: levelMatrix(ir),
      second: levelMatrix(vi),
      fused: levelMatrix(fused),
      window: WINDOW,
      constants: { luminance: 6.5025, contrast: 58.5225 },
      epsilon: 0,
      // The least variance of levels that are not all the same is 0.001; what a flat window leaves is 1e-10.
      flatBelow: 1e-8,
      leastVariance: -Infinity,
    });
  },
};
