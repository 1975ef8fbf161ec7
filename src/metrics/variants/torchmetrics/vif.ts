/** VIF of torchmetrics. */
import { torchmetricsCode } from "../../code_bases/torchmetrics.ts";
import { VIF } from "../../facts/vif.ts";
import { visualInformation } from "../../shared/visual_information.ts";
import type { Variant } from "../../variant.ts";

export const VIF_TORCHMETRICS: Variant = {
  ...VIF,
  id: "VIF/torchmetrics",
  definition:
    "pixel domain, 4 scales, valid borders, noise variance 2, levels 0..255, sum over sources; NaN if a " +
    "source is constant; undefined under 41 px a side (float32 in the original, float64 here)",
  source: torchmetricsCode("vif.py"),
  caution:
    "in windows whose variance is small beside 1e-7 of their squared level, as in constant images",
  compute(triple): number {
    const [ofIr, ofVi] = visualInformation(triple);
    return ofIr.kept / ofIr.total + ofVi.kept / ofVi.total;
  },
};
