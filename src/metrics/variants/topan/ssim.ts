/** SSIM with the mean pooling of PyTorch, which counts the zeros beyond the edges. */
import { topanCode } from "../../code_bases/topan.ts";
import { SSIM } from "../../facts/ssim.ts";
import { filterSeparable } from "../../planes/filter_separable.ts";
import { levelMoments } from "../../shared/structure/level_moments.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import type { Variant } from "../../variant.ts";

const ROW = new Float64Array(11).fill(1 / 11);
const CONSTANTS = similarityConstants(255);
const momentsOf = levelMoments({
  means: (image) => filterSeparable(image, { row: ROW }, "zero"),
});

export const SSIM_TOPAN: Variant = {
  ...SSIM,
  id: "SSIM/topan",
  definition:
    "uniform 11x11 window at every pixel, zeros beyond the edges that count as samples, population covariance, L = 255, float32 there and float64 here, sum over sources",
  source: topanCode("ssim_metric.py"),
  range: [-2, 2],
  // The constants of L = 255 keep flat windows from changing: measured 0.00002.
  tolerance: 0.0002,
  compute(triple): number {
    const [ofIr, ofVi] = sourceSimilarities(triple, momentsOf, CONSTANTS);
    return ofIr + ofVi;
  },
};
