/** AG of the CDDFuse evaluator: central differences inside, one-sided ones at the border, a pairwise mean in float32. */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { AG } from "../../facts/ag.ts";
import { borderedRowsBytes } from "../../kernels/bordered_rows.ts";
import { assertSide } from "../../shared/assert_side.ts";
import type { Variant } from "../../variant.ts";

export const AG_CDD: Variant = {
  ...AG,
  id: "AG/cdd",
  definition:
    "mean over all pixels of the root of half the squared gradient, central differences, float32",
  source: CDD_EVALUATOR,
  compute({ fused }): number {
    assertSide(fused, 2, "AG", " and has no gradient");
    const { workspace, width, height, pixels, bytes } = fused;
    return workspace.lend(() => {
      const strength = workspace.take(4 * pixels);
      const rows = workspace.take(borderedRowsBytes(width));
      workspace.calls.gradientStrengthF32(bytes, width, height, strength, rows);
      return Math.fround(
        workspace.calls.pairwiseSum(strength, pixels) / pixels,
      );
    });
  },
};
