/** Q_CV as Chen & Varshney 2007 define it. */
import { Q_CV } from "../../../facts/perception/q_cv.ts";
import type { LoadedImage } from "../../../kernels/loaded_triple.ts";
import { oncePer } from "../../../kernels/once_per.ts";
import { SAME_LEVELS } from "../../../planes/same_levels.ts";
import { hasOneLevel } from "../../../shared/histogram.ts";
import {
  paperSensitivity,
  perceptualError,
} from "../../../shared/perception/perceptual_error.ts";
import {
  regionSaliency,
  touchedRegions,
} from "../../../shared/perception/regions.ts";
import { UndefinedMetricError } from "../../../undefined_metric_error.ts";
import type { Variant } from "../../../variant.ts";

export const Q_CV_STRICT: Variant = {
  ...Q_CV,
  id: "Q_CV/strict",
  definition:
    "levels 0..255; saliency of a 16x16 block: sum of the fifth powers of the Sobel strength, the edge repeated beyond the " +
    "border; differences of source and fused filtered in the frequency domain by Mannos and Sakrison's 2.6 (0.0192 + " +
    "0.114 r) exp(-(0.114 r)^1.1) (0.144 in the released code), r in cycles a degree, each side seen under 4 degrees as " +
    "in that code; mean square over the pixels of each block, of the last ones those there are; mean over the blocks of " +
    "both sources weighted by saliency; undefined if both sources are constant",
  source: "Chen & Varshney 2007",
  compute(triple): number {
    const { ir, vi } = triple.pair;
    if (hasOneLevel(ir) && hasOneLevel(vi)) {
      throw new UndefinedMetricError(
        "Q_CV",
        "both sources are constant and nothing in them is salient",
      );
    }
    return perceptualError(triple, {
      levels: () => SAME_LEVELS,
      saliency,
      regions: touchedRegions(triple.fused),
      sensitivity: paperSensitivity,
      outside: "nothing",
    });
  },
};

const saliency = oncePer((image: LoadedImage): Float64Array =>
  regionSaliency(image, SAME_LEVELS, {
    regions: touchedRegions(image),
    border: "replicate",
  })
);
