/** VIF of IVIF_ZOO, whose windows lie off their centre and reach beyond the border. */
import { exp } from "../../../numeric/exp.ts";
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { VIF } from "../../facts/vif.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { informationShare } from "../../shared/fidelity/information_share.ts";
import type { ScaleRule } from "../../shared/fidelity/scale_rule.ts";
import { scaleWindows } from "../../shared/fidelity/scale_windows.ts";
import type { Variant } from "../../variant.ts";

const RULE: ScaleRule = {
  kernels: [17, 9, 5, 3].map(lopsidedKernel),
  border: "zero",
};

export const VIF_IVIFZOO: Variant = {
  ...VIF,
  id: "VIF/ivifzoo",
  definition:
    "pixel domain, 4 scales, zeros beyond the border, noise variance 2, levels 0..255, gaussian of N " +
    "taps sampled at N even steps from -(N+1)/2 to (N-1)/2 and so off its centre, sum over sources; NaN " +
    "if a source is black (float32 in the original, float64 here)",
  source: IVIFZOO_CODE,
  caution: "of constant images, away from the border",
  compute({ pair: { ir, vi }, fused }): number {
    const scales = windowsOf(fused);
    return informationShare(windowsOf(ir), scales, RULE) +
      informationShare(windowsOf(vi), scales, RULE);
  },
};

const windowsOf = oncePer((image: LoadedImage) =>
  scaleWindows(levelMatrix(image), RULE)
);

function lopsidedKernel(size: number): Float64Array {
  const sigma = size / 5, first = -(size + 1) / 2;
  const weights = Float64Array.from({ length: size }, (_, i) => {
    const x = first + i * size / (size - 1);
    return exp(-(x * x) / (2 * sigma * sigma));
  });
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / sum);
}
