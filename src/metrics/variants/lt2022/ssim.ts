/** What the toolbox of 2022 prints as SSIM: MEF-SSIM at one scale. */
import { lt2022Code } from "../../code_bases/lt2022.ts";
import { SSIM } from "../../facts/ssim.ts";
import { mefSimilarities } from "../../shared/structure/mef_similarities.ts";
import type { Variant } from "../../variant.ts";

export const SSIM_LT2022: Variant = {
  ...SSIM,
  id: "SSIM/lt2022",
  definition:
    "MEF-SSIM: of 11x11 patches of both sources the larger norm as contrast and as structure the mean of unit patches, " +
    "weighted by contrast to the power tan(pi/2 R) of their consistency R, at most 10; compared with the fused patch " +
    "by contrast and structure alone, gaussian window of sigma 1.5, C = (0.03 * 255)^2, mean over windows that fit " +
    "wholly; NaN under 11 px a side",
  source: `${lt2022Code("mef_ssim.m")}; Ma, Zeng & Wang 2015`,
  caution:
    "in windows where the sources are each other's negative, whose mean of structures is 0 but for rounding",
  range: [-1, 1],
  // C of L = 255 keeps flat windows from changing: measured 0.00003.
  tolerance: 0.0001,
  compute: (triple) => mefSimilarities[0]!(triple),
};
