/** SD of the CDDFuse evaluator: `np.std` of a float32 array. */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { SD } from "../../facts/sd.ts";
import { deviationF32 } from "../../shared/deviation_f32.ts";
import type { Variant } from "../../variant.ts";

export const SD_CDD: Variant = {
  ...SD,
  id: "SD/cdd",
  definition: "population standard deviation over 0..255, float32",
  source: CDD_EVALUATOR,
  // Mean, deviations and squares rounded to float32, pairwise sums.
  compute({ fused }): number {
    const { squares } = deviationF32(fused);
    return Math.fround(Math.sqrt(Math.fround(squares / fused.pixels)));
  },
};
