/** Q_CV of MetricsLab: Liu's toolbox without rounding, with blocks that end where they should not. */
import { metricslabCode } from "../../code_bases/metricslab.ts";
import { Q_CV } from "../../facts/perception/q_cv.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { perceptualError } from "../../shared/perception/perceptual_error.ts";
import {
  type Regions,
  regionSaliency,
} from "../../shared/perception/regions.ts";
import { shiftedWave } from "../../shared/perception/shifted_wave.ts";
import { unroundedLevels } from "../../shared/perception/unrounded_levels.ts";
import type { Variant } from "../../variant.ts";

export const Q_CV_METRICSLAB: Variant = {
  ...Q_CV,
  id: "Q_CV/metricslab",
  definition:
    "each image, float32 of level/255, stretched to 0..255 without rounding; saliency of a 16x16 block: sum of the fifth " +
    "powers of the Sobel strength, zeros outside, its square plus 1e-10; differences of source and fused filtered in the " +
    "frequency domain by 2.6 (0.0192 + 0.144 r) exp(-(0.144 r)^1.1), r 1/4 for one wave through a side whatever its " +
    "length, the spectrum of an odd side put back one place off, which multiplies the difference by a wave; mean square " +
    "in each block; the width is filled up by what the number of whole blocks down lacks to a multiple of 16, the height " +
    "by what those across lack, and parts of blocks beyond are left out; mean over the blocks of both sources weighted by " +
    "saliency; NaN where an image is constant but not black, or no block is left, as under 16 px a side",
  source: metricslabCode("q_cv.py"),
  compute: (triple) =>
    perceptualError(triple, {
      levels: unroundedLevels,
      saliency,
      regions: regionsOf(triple.fused),
      wave: shiftedWave(triple.fused.width, triple.fused.height).cosine,
    }),
};

const saliency: (image: LoadedImage) => Float64Array = oncePer((
  image: LoadedImage,
) =>
  regionSaliency(image, unroundedLevels(image), {
    regions: regionsOf(image),
    floor: 1e-10,
  })
);

function regionsOf({ width, height }: LoadedImage): Regions {
  return {
    across: Math.floor((width + lacking(Math.floor(height / 16))) / 16),
    down: Math.floor((height + lacking(Math.floor(width / 16))) / 16),
  };
}

/** What a number of blocks lacks to a multiple of 16, where the number of pixels was meant. */
function lacking(blocks: number): number {
  return (16 - blocks % 16) % 16;
}
