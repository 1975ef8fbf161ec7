/** SSIM that MMDRFuse's training refreshes its teacher by. */
import { MMDR_CODE } from "../../code_bases/mmdr.ts";
import { SSIM } from "../../facts/ssim.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { filterF32 } from "../../shared/structure/filter_f32.ts";
import { gaussianKernelF32 } from "../../shared/structure/gaussian_kernel_f32.ts";
import { outerProductF32 } from "../../shared/structure/outer_product_f32.ts";
import { similarityConstants } from "../../shared/structure/similarity_constants.ts";
import { sourceSimilarities } from "../../shared/structure/source_similarities.ts";
import { unitMatrixF32 } from "../../shared/structure/unit_matrix_f32.ts";
import { windowMoments } from "../../shared/structure/window_moments.ts";
import type { Variant } from "../../variant.ts";

const CONSTANTS = similarityConstants(1);

export const SSIM_TRAIN_MMDR: Variant = {
  ...SSIM,
  id: "SSIM/mmdr_train",
  definition:
    "images in 0..1, gaussian window of sigma 1.5 and 11 px a side, or as large as the image's shorter side, where it " +
    "fits wholly, an even one centred right of its middle, L = 1, float32, sum over sources",
  source: `${MMDR_CODE}; utils.py`,
  range: [-2, 2],
  // The constants of L = 1 on units keep flat windows from changing: measured 0.00005.
  tolerance: 0.0002,
  compute(triple): number {
    const [ofIr, ofVi] = sourceSimilarities(triple, momentsOf, CONSTANTS);
    return ofIr + ofVi;
  },
};

const momentsOf = oncePer((image: LoadedImage) => {
  const row = gaussianKernelF32(Math.min(11, image.width, image.height));
  const window = outerProductF32(row, row);
  return windowMoments(unitMatrixF32(image), {
    means: (plane) => filterF32(plane, window),
    round: Math.fround,
  });
});
