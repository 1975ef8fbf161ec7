/** VIF of the CDDFuse evaluator called with its arguments in the wrong order, a common slip. */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { VIF } from "../../facts/vif.ts";
import { assertScales } from "../../shared/fidelity/assert_scales.ts";
import { informationShare } from "../../shared/fidelity/information_share.ts";
import { LEVEL_RULE } from "../../shared/fidelity/level_rule.ts";
import { levelWindows } from "../../shared/fidelity/level_windows.ts";
import { hasOneLevel } from "../../shared/histogram.ts";
import type { Variant } from "../../variant.ts";

export const VIF_SWAPPED_CDD: Variant = {
  ...VIF,
  id: "VIF/cdd_swapped",
  definition:
    "pixel domain, 4 scales, valid borders, noise variance 2, the fused image as reference and each " +
    "source as its distortion, sum over sources; 2 if the fused image is constant; undefined under 41 " +
    "px a side, where the original raises or returns a number without meaning",
  source: CDD_EVALUATOR,
  compute({ pair: { ir, vi }, fused }): number {
    assertScales(fused, "VIF");
    if (hasOneLevel(fused)) return 2;
    const scales = levelWindows(fused);
    return informationShare(scales, levelWindows(ir), LEVEL_RULE) +
      informationShare(scales, levelWindows(vi), LEVEL_RULE);
  },
};
