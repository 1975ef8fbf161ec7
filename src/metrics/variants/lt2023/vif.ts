/** VIF of Tang's evaluation since 2023. */
import { lt2023Code } from "../../code_bases/lt2023.ts";
import { VIF } from "../../facts/vif.ts";
import { informationShare } from "../../shared/fidelity/information_share.ts";
import { LEVEL_RULE } from "../../shared/fidelity/level_rule.ts";
import { levelWindows } from "../../shared/fidelity/level_windows.ts";
import { visualInformation } from "../../shared/visual_information.ts";
import type { Variant } from "../../variant.ts";

/** Pixels a side from which on a window fits at each of the four scales. */
const WITH_ALL_SCALES = 41;

export const VIF_LT2023: Variant = {
  ...VIF,
  id: "VIF/lt2023",
  definition:
    "pixel domain, 4 scales, valid borders, noise variance 2, levels 0..255, float64, sum over sources; " +
    "scales at which no window fits are left out (under 41 px a side); NaN without any, or if a source " +
    "is constant",
  source: lt2023Code("vifp_mscale.m"),
  compute(triple): number {
    const { pair: { ir, vi }, fused } = triple;
    if (Math.min(fused.width, fused.height) >= WITH_ALL_SCALES) {
      const [ofIr, ofVi] = visualInformation(triple);
      return ofIr.kept / ofIr.total + ofVi.kept / ofVi.total;
    }
    const scales = levelWindows(fused);
    return informationShare(levelWindows(ir), scales, LEVEL_RULE) +
      informationShare(levelWindows(vi), scales, LEVEL_RULE);
  },
};
