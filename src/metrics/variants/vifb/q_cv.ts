/** Q_CV of VIFB, which took it from Liu's toolbox. */
import { vifbCode } from "../../code_bases/vifb.ts";
import { Q_CV } from "../../facts/perception/q_cv.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import { chenVarshneyError } from "../../shared/perception/chen_varshney_error.ts";
import type { Variant } from "../../variant.ts";

export const Q_CV_VIFB: Variant = {
  ...Q_CV,
  id: "Q_CV/vifb",
  definition:
    "each image stretched to 0..255 and rounded; saliency of a 16x16 block: sum of the fifth powers of the Sobel strength, zeros outside; differences of source and fused filtered in the frequency domain by 2.6 (0.0192 + 0.144 r) exp(-(0.144 r)^1.1), r 1/4 for one wave through a side whatever its length; mean square in each block, the last ones filled up with zeros; mean over the blocks of both sources weighted by saliency; NaN where an image is constant but not black, or both sources are black; colour pictures: mean over the channels",
  source: vifbCode("metricsQcv.m"),
  compute: chenVarshneyError,
  ofChannels: meanOfChannels(chenVarshneyError),
};
