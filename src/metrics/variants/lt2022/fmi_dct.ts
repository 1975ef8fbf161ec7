/** FMI of cosine coefficients by Linfeng Tang's evaluation of 2022. */
import { lt2022Code } from "../../code_bases/lt2022.ts";
import { FMI_DCT } from "../../facts/information/fmi_dct.ts";
import { cosineInformation } from "../../shared/feature_information/cosine_information.ts";
import { FAST_FMI } from "../../shared/feature_information/fast_fmi.ts";
import type { Variant } from "../../variant.ts";

export const FMI_DCT_LT2022: Variant = {
  ...FMI_DCT,
  id: "FMI_dct/lt2022",
  definition:
    `${FAST_FMI}; features: the cosine transform of the whole image; NaN under 3 px a side`,
  source: lt2022Code("analysis_fmi.m"),
  caution:
    "in windows of coefficients that are 0 but for rounding, which are stretched like any other: regular patterns, " +
    "constant rows or columns",
  compute: cosineInformation,
};
