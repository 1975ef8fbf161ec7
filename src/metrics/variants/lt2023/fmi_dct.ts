/** FMI of cosine coefficients by Linfeng Tang's evaluation of 2023. */
import { LT2023_CODE } from "../../code_bases/lt2023.ts";
import { FMI_DCT } from "../../facts/information/fmi_dct.ts";
import { cosineInformation } from "../../shared/feature_information/cosine_information.ts";
import type { Variant } from "../../variant.ts";

export const FMI_DCT_LT2023: Variant = {
  ...FMI_DCT,
  id: "FMI_dct/lt2023",
  definition:
    "2 I/(H+H') in windows of 3x3 wholly inside, mean over the windows and both sources (fast FMI): a window is " +
    "stretched to 0..1 (a constant one is uniform) and taken in column-major order for a distribution over its nine " +
    "places; the joint one is the mixture of the product and the Frechet bound whose correlation is the Pearson " +
    "correlation of the two; 1 where source and fused windows are equal, for the visible source held against the " +
    "stretched fused window unless the infrared one was equal; features: the cosine transform of the whole image; the " +
    "levels 0..255 in place of 0..1 change rounding alone; NaN under 3 px a side",
  source: LT2023_CODE,
  caution:
    "in windows of coefficients that are 0 but for rounding, which are stretched like any other: regular patterns, " +
    "constant rows or columns",
  compute: cosineInformation,
};
