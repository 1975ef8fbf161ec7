/** FMI of wavelet coefficients by Linfeng Tang's evaluation of 2023. */
import { LT2023_CODE } from "../../code_bases/lt2023.ts";
import { FMI_W } from "../../facts/information/fmi_w.ts";
import { waveletInformation } from "../../shared/feature_information/wavelet_information.ts";
import type { Variant } from "../../variant.ts";

export const FMI_W_LT2023: Variant = {
  ...FMI_W,
  id: "FMI_w/lt2023",
  definition:
    "2 I/(H+H') in windows of 3x3 wholly inside, mean over the windows and both sources (fast FMI): a window is " +
    "stretched to 0..1 (a constant one is uniform) and taken in column-major order for a distribution over its nine " +
    "places; the joint one is the mixture of the product and the Frechet bound whose correlation is the Pearson " +
    "correlation of the two; 1 where source and fused windows are equal, for the visible source held against the " +
    "stretched fused window unless the infrared one was equal; features: one level of the discrete Meyer wavelet " +
    "(dmey, 102 taps, mirrored borders), approximation and horizontal details above vertical and diagonal ones, " +
    "stretched to 0..1 as a whole; the levels 0..255 in place of 0..1 change rounding alone",
  source: LT2023_CODE,
  caution:
    "in windows of coefficients that are equal but for rounding: constant regions",
  compute: waveletInformation,
};
