/** SF of the CDDFuse evaluator: means over the H·(W-1) and (H-1)·W differences, in float32 with pairwise sums. */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { SF } from "../../facts/sf.ts";
import { squaredDifferences } from "../../shared/squared_differences.ts";
import type { Variant } from "../../variant.ts";

export const SF_CDD: Variant = {
  ...SF,
  id: "SF/cdd",
  definition:
    "root of the summed mean squared horizontal and vertical differences, float32; NaN if under 2 px",
  source: CDD_EVALUATOR,
  // NaN for an image one pixel wide or high, where the evaluator averages no differences.
  compute({ fused }): number {
    const { across, down } = squaredDifferences(fused);
    return Math.fround(Math.sqrt(Math.fround(
      Math.fround(across.pairwise / across.count) +
        Math.fround(down.pairwise / down.count),
    )));
  },
};
