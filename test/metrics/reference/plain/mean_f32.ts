/** The float32 mean of float32 values, as `np.mean` gives it: a pairwise sum, then one division. */
import { pairwiseSumF32 } from "./pairwise_sum_f32.ts";

/** NaN for an empty array. */
export function meanF32(values: Float32Array): number {
  return Math.fround(pairwiseSumF32(values) / values.length);
}
