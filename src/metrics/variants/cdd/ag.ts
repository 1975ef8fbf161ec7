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
      const sum = workspace.calls.pairwiseGradientStrengths(
        bytes,
        width,
        height,
        workspace.take(borderedRowsBytes(width)),
        workspace.take(4 * (width + 128)),
      );
      return Math.fround(sum / pixels);
    });
  },
};
