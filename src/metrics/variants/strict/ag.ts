/** AG in float64: the gradient of Cui et al. 2015, its mean over H·W. */
import { AG } from "../../facts/ag.ts";
import { borderedRowsBytes } from "../../kernels/bordered_rows.ts";
import { assertSide } from "../../shared/assert_side.ts";
import type { Variant } from "../../variant.ts";

export const AG_STRICT: Variant = {
  ...AG,
  id: "AG/strict",
  definition:
    "mean over all pixels of the root of half the squared gradient, central differences; undefined " +
    "under 2 px a side",
  source: "Cui, Feng, Xu, Li & Chen 2015",
  compute({ fused }): number {
    assertSide(fused, 2, "AG", " and has no gradient");
    const { workspace, width, height, pixels, bytes } = fused;
    return workspace.lend(() => {
      const rows = workspace.take(borderedRowsBytes(width));
      const line = workspace.take(4 * width + 32);
      const { calls } = workspace;
      return calls.gradientStrengthSum(bytes, width, height, rows, line) /
        pixels;
    });
  },
};
