/**
 * Metric profiles: which variant stands in each column of a table.
 *
 * A profile is a view and plain data: what a column means is its variant's to say.
 */

const DATA = {
  cdd: {
    id: "cdd",
    title: "The arithmetic of the CDDFuse and MMDRFuse evaluators",
    columns: [
      { variant: "EN/cdd", head: "EN" },
      { variant: "SD/cdd", head: "SD" },
      { variant: "SF/cdd", head: "SF" },
      { variant: "AG/cdd", head: "AG" },
      { variant: "MI/cdd", head: "MI" },
      { variant: "SCD/cdd", head: "SCD" },
      { variant: "CC/cdd", head: "CC" },
      { variant: "VIF/cdd", head: "VIF" },
      { variant: "Qabf/cdd", head: "Qabf" },
      { variant: "SSIM/cdd", head: "SSIM" },
    ],
  },
  mmdr: {
    id: "mmdr",
    title: "The evaluator of MMDRFuse: CDDFuse's, with SSIM of each source",
    columns: [
      { variant: "EN/cdd", head: "EN" },
      { variant: "SD/cdd", head: "SD" },
      { variant: "SF/cdd", head: "SF" },
      { variant: "AG/cdd", head: "AG" },
      { variant: "MI/cdd", head: "MI" },
      { variant: "MSE/cdd", head: "MSE" },
      { variant: "CC/cdd", head: "CC" },
      { variant: "PSNR/cdd", head: "PSNR" },
      { variant: "SCD/cdd", head: "SCD" },
      { variant: "VIF/cdd", head: "VIF" },
      { variant: "Qabf/cdd", head: "Qabf" },
      { variant: "SSIM/cdd", head: "SSIM" },
      { variant: "SSIM/mmdr_ir", head: "SSIM_ir" },
      { variant: "SSIM/mmdr_vi", head: "SSIM_vi" },
    ],
  },
  lt2022: {
    id: "lt2022",
    title:
      "Linfeng Tang's MATLAB evaluation as of 2022: many inputs in 0..1, saturating integers",
    columns: [
      { variant: "EN/lt2022", head: "EN" },
      { variant: "SF/lt2022", head: "SF" },
      { variant: "SD/lt2022", head: "SD" },
      { variant: "PSNR/lt", head: "PSNR" },
      { variant: "MSE/lt", head: "MSE" },
      { variant: "MI/lt", head: "MI" },
      { variant: "VIF/lt2022", head: "VIF" },
      { variant: "AG/lt", head: "AG" },
      { variant: "CC/lt2022", head: "CC" },
      { variant: "SCD/lt2022", head: "SCD" },
      { variant: "Qabf/lt2022", head: "Qabf" },
      { variant: "SSIM/lt2022", head: "SSIM" },
      { variant: "MS-SSIM/lt2022", head: "MS-SSIM" },
      { variant: "FMI_edge/lt2022", head: "FMI_pixel" },
      { variant: "FMI_dct/lt2022", head: "FMI_dct" },
      { variant: "FMI_w/lt2022", head: "FMI_w" },
      { variant: "Nabf/lt2022", head: "Nabf" },
    ],
  },
  lt2023: {
    id: "lt2023",
    title: "Linfeng Tang's MATLAB evaluation since 2023: levels 0..255",
    columns: [
      { variant: "EN/lt2022", head: "EN" },
      { variant: "SF/lt2023", head: "SF" },
      { variant: "SD/lt2023", head: "SD" },
      { variant: "PSNR/lt", head: "PSNR" },
      { variant: "MSE/lt", head: "MSE" },
      { variant: "MI/lt", head: "MI" },
      { variant: "VIF/lt2023", head: "VIF" },
      { variant: "AG/lt", head: "AG" },
      { variant: "CC/lt2023", head: "CC" },
      { variant: "SCD/lt2023", head: "SCD" },
      { variant: "Qabf/lt2023", head: "Qabf" },
      { variant: "SSIM/lt2023", head: "SSIM" },
      { variant: "MS-SSIM/lt2023", head: "MS-SSIM" },
      { variant: "FMI_dct/lt2023", head: "FMI_dct" },
      { variant: "FMI_w/lt2023", head: "FMI_w" },
      { variant: "Nabf/lt2023", head: "Nabf" },
    ],
  },
  vifb: {
    id: "vifb",
    title:
      "The thirteen metrics of the VIFB benchmark; of colour pictures means over the channels",
    columns: [
      { variant: "CE/vifb", head: "CE" },
      { variant: "EN/vifb", head: "EN" },
      { variant: "MI/vifb", head: "MI" },
      { variant: "PSNR/vifb", head: "PSNR" },
      { variant: "AG/vifb", head: "AG" },
      { variant: "EI/vifb", head: "EI" },
      { variant: "Qabf/vifb", head: "Qabf" },
      { variant: "SD/vifb", head: "SD" },
      { variant: "SF/vifb", head: "SF" },
      { variant: "RMSE/vifb", head: "RMSE" },
      { variant: "SSIM/vifb", head: "SSIM" },
      { variant: "Q_CB/vifb", head: "Q_CB" },
      { variant: "Q_CV/vifb", head: "Q_CV" },
    ],
  },
  ivifzoo: {
    id: "ivifzoo",
    title: "The metrics of the IVIF ZOO survey, in PyTorch",
    columns: [
      { variant: "EN/ivifzoo", head: "EN" },
      { variant: "MI/ivifzoo", head: "MI" },
      { variant: "CE/ivifzoo", head: "CE" },
      { variant: "NMI/ivifzoo", head: "NMI" },
      { variant: "Q_NCIE/ivifzoo", head: "Q_NCIE" },
      { variant: "Q_TE/ivifzoo", head: "Q_TE" },
      { variant: "SD/ivifzoo", head: "SD" },
      { variant: "SF/ivifzoo", head: "SF" },
      { variant: "AG/ivifzoo", head: "AG" },
      { variant: "EI/ivifzoo", head: "EI" },
      { variant: "PSNR/ivifzoo", head: "PSNR" },
      { variant: "MSE/ivifzoo", head: "MSE" },
      { variant: "CC/ivifzoo", head: "CC" },
      { variant: "SCD/ivifzoo", head: "SCD" },
      { variant: "SSIM/ivifzoo", head: "SSIM" },
      { variant: "MS-SSIM/ivifzoo", head: "MS-SSIM" },
      { variant: "VIF/ivifzoo", head: "VIF" },
      { variant: "Qabf/ivifzoo", head: "Qabf" },
      { variant: "Nabf/ivifzoo", head: "Nabf" },
      { variant: "Q_CB/ivifzoo", head: "Q_CB" },
      { variant: "Q_Y/ivifzoo", head: "Q_Y" },
    ],
  },
  hli: {
    id: "hli",
    title: "The MATLAB analysis of RFN-Nest and NestFuse",
    columns: [
      { variant: "EN/hli", head: "EN" },
      { variant: "SD/hli", head: "SD" },
      { variant: "MI/hli", head: "MI" },
      { variant: "SCD/hli", head: "SCD" },
      { variant: "SSIM/hli", head: "SSIM" },
      { variant: "MS-SSIM/lt2022", head: "MS-SSIM" },
      { variant: "FMI_edge/lt2022", head: "FMI_pixel" },
      { variant: "FMI_dct/lt2022", head: "FMI_dct" },
      { variant: "FMI_w/lt2022", head: "FMI_w" },
      { variant: "Nabf/lt2022", head: "Nabf" },
    ],
  },
  toolbox: {
    id: "toolbox",
    title: "The image fusion toolbox of Z. Liu",
    columns: [
      { variant: "Q_MI/liu", head: "Q_MI" },
      { variant: "Q_TE/liu", head: "Q_TE" },
      { variant: "Q_TE/liu_cvejic", head: "Q_TE_cvejic" },
      { variant: "Q_NCIE/liu", head: "Q_NCIE" },
      { variant: "Q_G/liu", head: "Q_G" },
      { variant: "Q_M/liu", head: "Q_M" },
      { variant: "Q_SF/liu", head: "Q_SF" },
      { variant: "Q_P/liu", head: "Q_P" },
      { variant: "Q_S/liu", head: "Q_S" },
      { variant: "Q_W/liu", head: "Q_W" },
      { variant: "Q_E/liu", head: "Q_E" },
      { variant: "Q_C/liu", head: "Q_C" },
      { variant: "Q_Y/liu", head: "Q_Y" },
      { variant: "Q_CV/liu", head: "Q_CV" },
      { variant: "Q_CB/liu", head: "Q_CB" },
    ],
  },
  sewar: {
    id: "sewar",
    title: "The Python package sewar, summed over the sources",
    columns: [
      { variant: "SSIM/sewar", head: "SSIM" },
      { variant: "MS-SSIM/sewar", head: "MS-SSIM" },
      { variant: "VIF/sewar", head: "VIF" },
      { variant: "VIF/sewar_mean", head: "VIF_mean" },
    ],
  },
  piq: {
    id: "piq",
    title: "The PyTorch package piq, summed over the sources",
    columns: [
      { variant: "SSIM/piq", head: "SSIM" },
      { variant: "VIF/piq", head: "VIF" },
    ],
  },
  torchmetrics: {
    id: "torchmetrics",
    title: "The PyTorch package torchmetrics, summed over the sources",
    columns: [
      { variant: "SSIM/torchmetrics", head: "SSIM" },
      { variant: "SSIM/torchmetrics_l255", head: "SSIM_255" },
      { variant: "VIF/torchmetrics", head: "VIF" },
    ],
  },
  strict: {
    id: "strict",
    title:
      "Definitions of the papers in float64, an error where a value is undefined",
    columns: [
      { variant: "EN/strict", head: "EN" },
      { variant: "SD/strict", head: "SD" },
      { variant: "SF/strict", head: "SF" },
      { variant: "AG/strict", head: "AG" },
      { variant: "EI/strict", head: "EI" },
      { variant: "MI/strict", head: "MI" },
      { variant: "NMI/strict", head: "NMI" },
      { variant: "SCD/strict", head: "SCD" },
      { variant: "CC/strict", head: "CC" },
      { variant: "MSE/strict", head: "MSE" },
      { variant: "RMSE/strict", head: "RMSE" },
      { variant: "PSNR/strict", head: "PSNR" },
      { variant: "VIF/strict", head: "VIF" },
      { variant: "SSIM/strict", head: "SSIM" },
      { variant: "MS-SSIM/strict", head: "MS-SSIM" },
      { variant: "Qabf/strict", head: "Qabf" },
      { variant: "Nabf/strict", head: "Nabf" },
      { variant: "Q_MI/strict", head: "Q_MI" },
      { variant: "Q_TE/strict", head: "Q_TE" },
      { variant: "Q_NCIE/strict", head: "Q_NCIE" },
      { variant: "Q_M/strict", head: "Q_M" },
    ],
  },
} as const;

/** The name of a profile. */
export type ProfileId = keyof typeof DATA;

/** The head of a column of any profile, as its code base prints it: EN entropy, SD standard deviation, ... */
export type Metric = (typeof DATA)[ProfileId]["columns"][number]["head"];

/** A named, ordered choice of variants. */
export interface Profile {
  readonly id: ProfileId;
  readonly title: string;
  /** In the order papers print them; no head twice. */
  readonly columns: readonly ProfileColumn[];
}

/** One column of a profile. */
export interface ProfileColumn {
  /** Id of the variant. */
  readonly variant: string;
  readonly head: Metric;
}

/** The profiles by name. */
export const PROFILES: Readonly<Record<ProfileId, Profile>> = DATA;

/** Their names, in order. */
export const PROFILE_IDS = Object.keys(DATA) as readonly ProfileId[];
