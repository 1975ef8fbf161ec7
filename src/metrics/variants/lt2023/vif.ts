/** VIF of Tang's evaluation since 2023. */
import { LT2023_CODE } from "../../code_bases/lt2023.ts";
import { VIF } from "../../facts/vif.ts";
import { informationShare } from "../../shared/fidelity/information_share.ts";
import { LEVEL_RULE } from "../../shared/fidelity/level_rule.ts";
import { levelWindows } from "../../shared/fidelity/level_windows.ts";
import type { Variant } from "../../variant.ts";

export const VIF_LT2023: Variant = {
  ...VIF,
  id: "VIF/lt2023",
  definition:
    "pixel domain, 4 scales, valid borders, noise variance 2, levels 0..255, float64, sum over sources; " +
    "scales at which no window fits are left out (under 41 px a side); NaN without any, or if a source " +
    "is constant",
  source: LT2023_CODE,
  compute({ pair: { ir, vi }, fused }): number {
    const scales = levelWindows(fused);
    return informationShare(levelWindows(ir), scales, LEVEL_RULE) +
      informationShare(levelWindows(vi), scales, LEVEL_RULE);
  },
};
