/**
 * Metric profiles: which variant stands in each column of a table.
 *
 * A profile is a view and plain data: what a column means is its variant's to say.
 */

/** Columns are headed by their metric, or by what the code base prints, named first. */
const DATA = {
  cdd: {
    title: "The arithmetic of the CDDFuse and MMDRFuse evaluators",
    columns: [
      "EN/cdd",
      "SD/cdd",
      "SF/cdd",
      "AG/cdd",
      "MI/cdd",
      "SCD/cdd",
      "CC/cdd",
      "VIF/cdd",
      "Qabf/cdd",
      "SSIM/cdd",
    ],
  },
  mmdr: {
    title: "The evaluator of MMDRFuse: CDDFuse's, with SSIM of each source",
    columns: [
      "EN/cdd",
      "SD/cdd",
      "SF/cdd",
      "AG/cdd",
      "MI/cdd",
      "MSE/cdd",
      "CC/cdd",
      "PSNR/cdd",
      "SCD/cdd",
      "VIF/cdd",
      "Qabf/cdd",
      "SSIM/cdd",
      ["SSIM_ir", "SSIM/mmdr_ir"],
      ["SSIM_vi", "SSIM/mmdr_vi"],
    ],
  },
  lt2022: {
    title:
      "Linfeng Tang's MATLAB evaluation as of 2022: many inputs in 0..1, saturating integers",
    columns: [
      "EN/lt2022",
      "SF/lt2022",
      "SD/lt2022",
      "PSNR/lt",
      "MSE/lt",
      "MI/lt",
      "VIF/lt2022",
      "AG/lt",
      "CC/lt2022",
      "SCD/lt2022",
      ["Qabf", "Qabf/lt2022_matlab"],
      "SSIM/lt2022",
      "MS-SSIM/lt2022",
      ["FMI_pixel", "FMI_edge/lt2022"],
      "FMI_dct/lt2022",
      "FMI_w/lt2022",
      "Nabf/lt2022",
    ],
  },
  lt2023: {
    title: "Linfeng Tang's MATLAB evaluation since 2023: levels 0..255",
    columns: [
      "EN/lt2022",
      "SF/lt2023",
      "SD/lt2023",
      "PSNR/lt",
      "MSE/lt",
      "MI/lt",
      "VIF/lt2023",
      "AG/lt",
      "CC/lt2023",
      "SCD/lt2023",
      "Qabf/lt2023",
      "SSIM/lt2023",
      "MS-SSIM/lt2023",
      "FMI_dct/lt2023",
      "FMI_w/lt2023",
      "Nabf/lt2023",
    ],
  },
  vifb: {
    title:
      "The thirteen metrics of the VIFB benchmark; of colour pictures means over the channels",
    columns: [
      "CE/vifb",
      "EN/vifb",
      "MI/vifb",
      "PSNR/vifb",
      "AG/vifb",
      "EI/vifb",
      "Qabf/vifb",
      "SD/vifb",
      "SF/vifb",
      "RMSE/vifb",
      "SSIM/vifb",
      "Q_CB/vifb",
      "Q_CV/vifb",
    ],
  },
  ivifzoo: {
    title: "The metrics of the IVIF ZOO survey, in PyTorch",
    columns: [
      "EN/ivifzoo",
      "MI/ivifzoo",
      "CE/ivifzoo",
      "NMI/ivifzoo",
      "Q_NCIE/ivifzoo",
      "Q_TE/ivifzoo",
      "SD/ivifzoo",
      "SF/ivifzoo",
      "AG/ivifzoo",
      "EI/ivifzoo",
      "PSNR/ivifzoo",
      "MSE/ivifzoo",
      "CC/ivifzoo",
      "SCD/ivifzoo",
      "SSIM/ivifzoo",
      "MS-SSIM/ivifzoo",
      "VIF/ivifzoo",
      "Qabf/ivifzoo",
      "Nabf/ivifzoo",
      "Q_CB/ivifzoo",
      "Q_Y/ivifzoo",
    ],
  },
  hli: {
    title: "The MATLAB analysis of RFN-Nest and NestFuse",
    columns: [
      "EN/hli",
      "SD/hli",
      "MI/hli",
      "SCD/hli",
      "SSIM/hli",
      "MS-SSIM/lt2022",
      ["FMI_pixel", "FMI_edge/lt2022"],
      "FMI_dct/lt2022",
      "FMI_w/lt2022",
      "Nabf/lt2022",
    ],
  },
  toolbox: {
    title: "The image fusion toolbox of Z. Liu",
    columns: [
      "Q_MI/liu",
      "Q_TE/liu",
      ["Q_TE_cvejic", "Q_TE/liu_cvejic"],
      "Q_NCIE/liu",
      "Q_G/liu",
      "Q_M/liu",
      "Q_SF/liu",
      "Q_P/liu",
      "Q_S/liu",
      "Q_W/liu",
      "Q_E/liu",
      "Q_C/liu",
      "Q_Y/liu",
      "Q_CV/liu",
      "Q_CB/liu",
    ],
  },
  sewar: {
    title: "The Python package sewar, summed over the sources",
    columns: [
      "SSIM/sewar",
      "MS-SSIM/sewar",
      "VIF/sewar",
      ["VIF_mean", "VIF/sewar_mean"],
    ],
  },
  piq: {
    title: "The PyTorch package piq, summed over the sources",
    columns: [
      "SSIM/piq",
      "VIF/piq",
    ],
  },
  torchmetrics: {
    title: "The PyTorch package torchmetrics, summed over the sources",
    columns: [
      "SSIM/torchmetrics",
      ["SSIM_255", "SSIM/torchmetrics_l255"],
      "VIF/torchmetrics",
    ],
  },
  strict: {
    title:
      "Definitions of the papers in float64, an error where a value is undefined",
    columns: [
      "EN/strict",
      "SD/strict",
      "SF/strict",
      "AG/strict",
      "EI/strict",
      "CE/strict",
      "MI/strict",
      "NMI/strict",
      "SCD/strict",
      "CC/strict",
      "MSE/strict",
      "RMSE/strict",
      "PSNR/strict",
      "VIF/strict",
      "VIFF/strict",
      "SSIM/strict",
      "MS-SSIM/strict",
      "Qabf/strict",
      "Nabf/strict",
      "FMI_gradient/strict",
      "Q_MI/strict",
      "Q_TE/strict",
      "Q_NCIE/strict",
      "Q_M/strict",
      "Q_P/strict",
      "Q_S/strict",
      "Q_Y/strict",
      "Q_CB/strict",
      "Q_CV/strict",
    ],
  },
} as const;

/** The name of a profile. */
export type ProfileId = keyof typeof DATA;

type Entry = (typeof DATA)[ProfileId]["columns"][number];

type HeadOf<E> = E extends readonly [infer H extends string, string] ? H
  : E extends `${infer M}/${string}` ? M
  : never;

/** The head of a column of any profile, as its code base prints it: EN entropy, SD standard deviation, ... */
export type Metric = HeadOf<Entry>;

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

/** Their names, in order. */
export const PROFILE_IDS = Object.keys(DATA) as readonly ProfileId[];

/** The profiles by name. */
export const PROFILES: Readonly<Record<ProfileId, Profile>> = Object
  .fromEntries(
    PROFILE_IDS.map((id): [ProfileId, Profile] => {
      const { title, columns } = DATA[id];
      return [id, { id, title, columns: columns.map(columnOf) }];
    }),
  ) as Record<ProfileId, Profile>;

function columnOf(entry: Entry): ProfileColumn {
  const [head, variant] = typeof entry === "string"
    ? [entry.split("/")[0], entry]
    : entry;
  return { variant, head: head as Metric };
}
