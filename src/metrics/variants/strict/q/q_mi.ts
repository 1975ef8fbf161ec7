/** Q_MI as Hossny, Nahavandi & Creighton 2008 define it. */
import { Q_MI } from "../../../facts/information/q_mi.ts";
import { hossnyInformation } from "../../../shared/information/hossny_information.ts";
import type { Variant } from "../../../variant.ts";

export const Q_MI_STRICT: Variant = {
  ...Q_MI,
  id: "Q_MI/strict",
  definition:
    "2 (I(ir, fused) / (H(ir) + H(fused)) + I(vi, fused) / (H(vi) + H(fused))) of 256-level histograms; undefined if the fused image and a source are constant",
  source: "Hossny, Nahavandi & Creighton 2008",
  compute: (triple) => hossnyInformation(triple, "Q_MI"),
};
