/** FMI of wavelet coefficients by Linfeng Tang's evaluation of 2023. */
import { lt2023Code } from "../../code_bases/lt2023.ts";
import { FMI_W } from "../../facts/information/fmi_w.ts";
import { waveletInformation } from "../../shared/feature_information/wavelet_information.ts";
import { FAST_FMI } from "../../shared/feature_information/fast_fmi.ts";
import type { Variant } from "../../variant.ts";

export const FMI_W_LT2023: Variant = {
  ...FMI_W,
  id: "FMI_w/lt2023",
  definition:
    `${FAST_FMI}; features: one level of the discrete Meyer wavelet (dmey, 102 taps, mirrored borders), approximation and horizontal details above vertical and diagonal ones, stretched to 0..1 as a whole; the levels 0..255 in place of 0..1 change rounding alone`,
  source: lt2023Code("analysis_fmi.m"),
  caution:
    "in windows of coefficients that are equal but for rounding: constant regions",
  compute: waveletInformation,
};
