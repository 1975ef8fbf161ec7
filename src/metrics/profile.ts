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
  strict: {
    id: "strict",
    title:
      "Definitions of the papers in float64, an error where a value is undefined",
    columns: [
      { variant: "EN/strict", head: "EN" },
      { variant: "SD/strict", head: "SD" },
      { variant: "SF/strict", head: "SF" },
      { variant: "AG/strict", head: "AG" },
      { variant: "MI/strict", head: "MI" },
      { variant: "SCD/strict", head: "SCD" },
      { variant: "CC/strict", head: "CC" },
      { variant: "VIF/strict", head: "VIF" },
      { variant: "Qabf/strict", head: "Qabf" },
      { variant: "SSIM/strict", head: "SSIM" },
    ],
  },
} as const;

/** The name of a profile. */
export type ProfileId = keyof typeof DATA;

/** The head of a column of any profile: EN entropy, SD standard deviation, SF spatial frequency, ... */
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
