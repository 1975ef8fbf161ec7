/** Q_CB as Chen & Blum 2009 define it. */
import { Q_CB } from "../../../facts/perception/q_cb.ts";
import { gaussianKernel } from "../../../filters/gaussian_kernel.ts";
import { filteredLevels } from "../../../fourier/filtered_levels.ts";
import type { LoadedImage } from "../../../kernels/loaded_triple.ts";
import { oncePer } from "../../../kernels/once_per.ts";
import { filterSeparable } from "../../../planes/filter_separable.ts";
import { SAME_LEVELS } from "../../../planes/same_levels.ts";
import { type Matrix, matrixOf } from "../../../planes/matrix.ts";
import { assertSide } from "../../../shared/assert_side.ts";
import { hasOneLevel } from "../../../shared/histogram.ts";
import { ofEachImage } from "../../../shared/of_each_image.ts";
import { contrastPreservation } from "../../../shared/perception/contrast_preservation.ts";
import { contrastResponse } from "../../../shared/perception/contrast_response.ts";
import { maskedContrast } from "../../../shared/perception/visible_contrast.ts";
import { UndefinedMetricError } from "../../../undefined_metric_error.ts";
import type { Variant } from "../../../variant.ts";

const SIDE = 31;
const NEAR = gaussianKernel(SIDE, 2);
const FAR = gaussianKernel(SIDE, 4);

export const Q_CB_STRICT: Variant = {
  ...Q_CB,
  id: "Q_CB/strict",
  definition:
    "levels 0..255, filtered in the frequency domain by exp(-(r/15.387)^2) - 0.7622 exp(-(r/1.3456)^2), r in cycles a " +
    "degree, each side seen under 15 degrees as in the released code (the paper leaves the distance open); local contrast " +
    "C is the absolute ratio less 1 of 31x31 Gaussians of sigma 2 and 4, valid borders; masked C^3/(C^2+0.0001), 0 for a " +
    "constant image; smaller by larger, sources weighted by squares (one half where neither has contrast), mean over all windows; undefined if both sources are " +
    "constant or under 31 px a side",
  source: "Chen & Blum 2009",
  // Measured 0.00005 on a real pair and 0.0005 where contrasts are faint, for nothing is stretched here.
  tolerance: 0.0006,
  compute(triple): number {
    const { pair: { ir, vi }, fused } = triple;
    assertSide(fused, SIDE, "Q_CB", ", the window of profile strict");
    if (hasOneLevel(ir) && hasOneLevel(vi)) {
      throw new UndefinedMetricError(
        "Q_CB",
        "both sources are constant and have no contrast to keep",
      );
    }
    return contrastPreservation(
      ofEachImage(triple, contrast),
      0,
      (source, own) =>
        source === own ? 1 : Math.min(source, own) / Math.max(source, own),
    );
  },
};

const contrast = oncePer((image: LoadedImage): Matrix => {
  const { width, height } = image;
  if (hasOneLevel(image)) {
    return matrixOf(width - SIDE + 1, height - SIDE + 1, () => 0);
  }
  const seen = filteredLevels(
    image,
    SAME_LEVELS,
    contrastResponse(width, height),
  );
  const near = filterSeparable(seen, { row: NEAR }, "valid");
  const far = filterSeparable(seen, { row: FAR }, "valid").data;
  return matrixOf(
    near.width,
    near.height,
    (at) => maskedContrast(Math.abs(near.data[at]! / far[at]! - 1)),
  );
});
