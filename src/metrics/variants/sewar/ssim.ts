/** SSIM of sewar. */
import { SEWAR_CODE } from "../../code_bases/sewar.ts";
import { SSIM } from "../../facts/ssim.ts";
import { filterSeparable } from "../../planes/filter_separable.ts";
import { type Matrix, matrixOf } from "../../planes/matrix.ts";
import { levelMoments } from "../../shared/structure/level_moments.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import { sizeOf } from "../../triple.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import type { Variant } from "../../variant.ts";

const SIZE = 11;
const ROW = new Float64Array(SIZE).fill(1 / SIZE);
const CONSTANTS = similarityConstants(255);

export const SSIM_SEWAR: Variant = {
  ...SSIM,
  id: "SSIM/sewar",
  definition:
    "uniform 11x11 window where it fits wholly, population covariance, L = 255, float64, sum over sources; where the " +
    "window is larger than the image on both sides SciPy's convolution swaps the two, so each moment is the whole " +
    "image's sum over 121; undefined where it is larger on one side alone",
  source: SEWAR_CODE,
  range: [-2, 2],
  // The constants of L = 255 keep flat windows from changing: measured 0.00003.
  tolerance: 0.0002,
  compute(triple): number {
    const { width, height } = triple.fused;
    if (Math.min(width, height) < SIZE && Math.max(width, height) > SIZE) {
      throw new UndefinedMetricError(
        "SSIM",
        `${sizeOf(triple.fused)} is under ${SIZE} px on one side alone`,
      );
    }
    const [ofIr, ofVi] = sourceSimilarities(triple, momentsOf, CONSTANTS);
    return ofIr + ofVi;
  },
};

const momentsOf = levelMoments({ means });

function means(image: Matrix): Matrix {
  if (image.width >= SIZE && image.height >= SIZE) {
    return filterSeparable(image, { row: ROW }, "valid");
  }
  // The window has several places over the image, all with this one value.
  const sum = image.data.reduce((all, level) => all + level, 0);
  return matrixOf(1, 1, () => sum / (SIZE * SIZE));
}
