/** What the toolbox of 2022 prints as MS-SSIM: MEF-SSIM over three scales. */
import { lt2022Code } from "../../code_bases/lt2022.ts";
import { MS_SSIM } from "../../facts/structure/ms_ssim.ts";
import { multiScaleMef } from "../../shared/structure/multi_scale_mef.ts";
import type { Variant } from "../../variant.ts";

export const MS_SSIM_LT2022: Variant = {
  ...MS_SSIM,
  id: "MS-SSIM/lt2022",
  definition:
    "product of MEF-SSIM at three scales to the powers 0.0448, 0.2856 and 0.3001 over their sum, each scale by means of " +
    "2x2 px from the first pixel on, edges mirrored, levels 0..255; undefined where a scale's mean is negative; " +
    "-Infinity under 44 px a side",
  source: `${lt2022Code("analysis_ms_ssim.m")}; Ma, Zeng & Wang 2015`,
  caution:
    "in windows where the sources are each other's negative, whose mean of structures is 0 but for rounding",
  range: [0, 1],
  // A moved pixel weighs little beyond the first scale, whose exponent is the smallest: measured 0.00001.
  tolerance: 0.0001,
  compute: multiScaleMef,
};
