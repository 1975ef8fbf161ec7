/** VIFF of thfylsty's collection: the code of Han, Cai, Cao & Xu 2013. */
import { thfCode } from "../../code_bases/thf.ts";
import { VIFF } from "../../facts/information/viff.ts";
import { assertScales } from "../../shared/fidelity/assert_scales.ts";
import { fusionFidelity } from "../../shared/fidelity/fusion_fidelity.ts";
import { LEVEL_RULE } from "../../shared/fidelity/level_rule.ts";
import { levelWindows } from "../../shared/fidelity/level_windows.ts";
import type { Variant } from "../../variant.ts";

export const VIFF_THF: Variant = {
  ...VIFF,
  id: "VIFF/thf",
  definition:
    "VIFp windows of 4 scales, valid borders, noise variance 0.005 · 255²; in each window the source of " +
    "the smaller gain counts (the visible one where equal); 1e-7 is added to the decimal logarithm of " +
    "each window; ratio of sums at each scale, weighted 1, 0, 0.15, 1 over 2.15; undefined under 41 px " +
    "a side, where the original raises",
  source: thfCode("VIFF_Public.m"),
  unit: "1",
  range: [0, null],
  // As for VIF, whose noise is smaller.
  tolerance: 0.001,

  compute({ pair: { ir, vi }, fused }): number {
    assertScales(fused, "VIFF");
    return fusionFidelity(
      levelWindows(ir),
      levelWindows(vi),
      levelWindows(fused),
      LEVEL_RULE,
    );
  },
};
