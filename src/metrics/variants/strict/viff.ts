/** VIFF as Han, Cai, Cao & Xu 2013 define it. */
import { VIFF } from "../../facts/information/viff.ts";
import { assertScales } from "../../shared/fidelity/assert_scales.ts";
import { fusionFidelity } from "../../shared/fidelity/fusion_fidelity.ts";
import { LEVEL_RULE } from "../../shared/fidelity/level_rule.ts";
import { levelWindows } from "../../shared/fidelity/level_windows.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import type { Variant } from "../../variant.ts";

export const VIFF_STRICT: Variant = {
  ...VIFF,
  id: "VIFF/strict",
  definition:
    "VIFp windows of 4 scales, valid borders, noise variance 0.005 · 255²; in each window the source of the smaller gain " +
    "counts (the visible one where equal, as in the authors' code, which also adds 1e-7 to each window: not here); " +
    "variances under 1e-10 are none; ratio of sums at each scale, weighted 1, 0, 0.15, 1 over 2.15; undefined where no window that counts at such a scale holds " +
    "information, and under 41 px a side",
  source: "Han, Cai, Cao & Xu 2013",
  unit: "1",
  range: [0, null],
  // As for VIF, whose noise is smaller.
  tolerance: 0.001,
  compute({ pair: { ir, vi }, fused }): number {
    assertScales(fused, "VIFF");
    const value = fusionFidelity(
      levelWindows(ir),
      levelWindows(vi),
      levelWindows(fused),
      LEVEL_RULE,
      0,
    );
    if (Number.isNaN(value)) {
      throw new UndefinedMetricError(
        "VIFF",
        "the windows that count hold no information at one of the scales",
      );
    }
    return value;
  },
};
