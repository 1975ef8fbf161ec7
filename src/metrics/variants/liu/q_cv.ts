/** Q_CV of Liu's toolbox, `metricChen.m`. */
import { liuCode } from "../../code_bases/liu.ts";
import { Q_CV } from "../../facts/perception/q_cv.ts";
import { chenVarshneyError } from "../../shared/perception/chen_varshney_error.ts";
import type { Variant } from "../../variant.ts";

export const Q_CV_LIU: Variant = {
  ...Q_CV,
  id: "Q_CV/liu",
  definition:
    "each image stretched to 0..255 and rounded; saliency of a 16x16 block: sum of the fifth powers of the Sobel strength, zeros outside; differences of source and fused filtered in the frequency domain by 2.6 (0.0192 + 0.144 r) exp(-(0.144 r)^1.1), r 1/4 for one wave through a side whatever its length; mean square in each block, the last ones filled up with zeros; mean over the blocks of both sources weighted by saliency; NaN where an image is constant but not black, or both sources are black",
  source: liuCode("metricChen.m"),
  compute: chenVarshneyError,
};
