/** The subsets of the catalogue that tables are made of: none of their pairs is trained on. */
export const EVALUATED_SUBSETS = [
  "roadscene50",
  "tno25",
  "llvip12",
  "msrs49",
  "vifb21",
  "m3fd10",
  "fmb5",
  "mri-ct21",
  "mri-pet42",
  "mri-spect73",
] as const;
