/** VIF of Tang's evaluation of 2022, which squares 8-bit integers at the first scale. */
import { lt2022Code } from "../../code_bases/lt2022.ts";
import { VIF } from "../../facts/vif.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { assertScales } from "../../shared/fidelity/assert_scales.ts";
import { informationShare } from "../../shared/fidelity/information_share.ts";
import { LEVEL_RULE } from "../../shared/fidelity/level_rule.ts";
import type { ScaleRule } from "../../shared/fidelity/scale_rule.ts";
import { scaleWindows } from "../../shared/fidelity/scale_windows.ts";
import type { Variant } from "../../variant.ts";

const RULE: ScaleRule = {
  ...LEVEL_RULE,
  product: (a, b) => Math.min(a * b, 255),
};

export const VIF_LT2022: Variant = {
  ...VIF,
  id: "VIF/lt2022",
  definition:
    "pixel domain, 4 scales, valid borders, noise variance 2, products of levels at the first scale " +
    "saturating at 255 (8-bit integers), so that only windows darker than 16 vary there, sum over " +
    "sources; NaN if a source is constant; undefined under 41 px a side, where the original leaves out " +
    "the scales that are empty",
  source: lt2022Code("vifp_mscale.m"),
  compute({ pair: { ir, vi }, fused }): number {
    assertScales(fused, "VIF");
    const scales = windowsOf(fused);
    return informationShare(windowsOf(ir), scales, RULE) +
      informationShare(windowsOf(vi), scales, RULE);
  },
};

const windowsOf = oncePer((image: LoadedImage) =>
  scaleWindows(levelMatrix(image), RULE)
);
