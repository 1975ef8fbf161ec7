/** VIF of the CDDFuse evaluator fed with images in 0..1, where the noise outweighs them. */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { VIF } from "../../facts/vif.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { matrixOf } from "../../planes/matrix.ts";
import { assertScales } from "../../shared/fidelity/assert_scales.ts";
import { informationShare } from "../../shared/fidelity/information_share.ts";
import { LEVEL_RULE } from "../../shared/fidelity/level_rule.ts";
import type { ScaleRule } from "../../shared/fidelity/scale_rule.ts";
import { scaleWindows } from "../../shared/fidelity/scale_windows.ts";
import type { Variant } from "../../variant.ts";

/** The evaluator multiplies float32 images at the first scale and filters in float64. */
const RULE: ScaleRule = {
  ...LEVEL_RULE,
  product: (a, b) => Math.fround(a * b),
};

export const VIF_UNIT_CDD: Variant = {
  ...VIF,
  id: "VIF/cdd_unit",
  definition:
    "pixel domain, 4 scales, valid borders, float32 levels in 0..1 beside a noise variance of 2 that is " +
    "made for 0..255, sum over sources; a source without information counts 1; undefined under 41 px a " +
    "side, where the original raises or returns a number without meaning",
  source: CDD_EVALUATOR,
  caution: "of a constant image",
  compute({ pair: { ir, vi }, fused }): number {
    assertScales(fused, "VIF");
    return shareOf(ir, fused) + shareOf(vi, fused);
  },
};

function shareOf(source: LoadedImage, fused: LoadedImage): number {
  const share = informationShare(windowsOf(source), windowsOf(fused), RULE);
  return Number.isNaN(share) ? 1 : share;
}

const windowsOf = oncePer((image: LoadedImage) => {
  const { data } = levelMatrix(image);
  const unit = matrixOf(
    image.width,
    image.height,
    (at) => Math.fround(data[at]! / 255),
  );
  return scaleWindows(unit, RULE);
});
