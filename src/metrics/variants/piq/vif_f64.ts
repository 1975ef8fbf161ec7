/** VIF of piq on float64 tensors. */
import { PIQ_CODE } from "../../code_bases/piq.ts";
import { VIF } from "../../facts/vif.ts";
import { stableShare } from "../../shared/fidelity/stable_share.ts";
import { visualInformation } from "../../shared/visual_information.ts";
import type { Variant } from "../../variant.ts";

export const VIF_F64_PIQ: Variant = {
  ...VIF,
  id: "VIF/piq_f64",
  definition:
    "pixel domain, 4 scales, valid borders, noise variance 2, levels 0..255, float64, 1e-8 added to " +
    "either sum of decimal logarithms, so that a constant source counts 1, sum over sources; undefined " +
    "under 41 px a side",
  source: PIQ_CODE,
  compute(triple): number {
    const [ofIr, ofVi] = visualInformation(triple);
    return stableShare(ofIr) + stableShare(ofVi);
  },
};
