/** VIF of sewar, the mean of what it gives for the two sources. */
import { SEWAR_CODE } from "../../code_bases/sewar.ts";
import { VIF } from "../../facts/vif.ts";
import { visualInformation } from "../../shared/visual_information.ts";
import type { Variant } from "../../variant.ts";

export const VIF_MEAN_SEWAR: Variant = {
  ...VIF,
  id: "VIF/sewar_mean",
  definition:
    "pixel domain, 4 scales, valid borders, noise variance 2, levels 0..255, float64, mean over " +
    "sources; NaN if a source is constant; undefined under 41 px a side, where the original raises or " +
    "returns a number without meaning",
  source: SEWAR_CODE,
  compute(triple): number {
    const [ofIr, ofVi] = visualInformation(triple);
    return (ofIr.kept / ofIr.total + ofVi.kept / ofVi.total) / 2;
  },
};
