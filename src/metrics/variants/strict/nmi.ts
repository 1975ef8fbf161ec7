/** NMI as Hossny, Nahavandi & Creighton 2008 define it: what surveys call Q_MI. */
import { NMI } from "../../facts/information/nmi.ts";
import { hossnyInformation } from "../../shared/information/hossny_information.ts";
import type { Variant } from "../../variant.ts";

export const NMI_STRICT: Variant = {
  ...NMI,
  id: "NMI/strict",
  definition:
    "the same as Q_MI: 2 (I(ir, fused) / (H(ir) + H(fused)) + I(vi, fused) / (H(vi) + H(fused))) of 256-level histograms; undefined if the fused image and a source are constant",
  source: "Hossny, Nahavandi & Creighton 2008",
  compute: (triple) => hossnyInformation(triple, "NMI"),
};
