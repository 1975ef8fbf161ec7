/** Mutual information normalised by the entropies of each pair. */
import type { LoadedTriple } from "../../kernels/loaded_triple.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import { informationRatio } from "./information_ratio.ts";

/**
 * 2 · (I(ir, fused) / (H(ir) + H(fused)) + I(vi, fused) / (H(vi) + H(fused))), 0 to 2 (Hossny, Nahavandi & Creighton 2008).
 *
 * @throws {UndefinedMetricError} if the fused image and a source are constant, which is 0 / 0.
 */
export function hossnyInformation(
  { pair: { ir, vi }, fused }: LoadedTriple,
  metric: string,
): number {
  const value = 2 * (informationRatio(ir, fused) + informationRatio(vi, fused));
  if (Number.isNaN(value)) {
    throw new UndefinedMetricError(
      metric,
      "the fused image and a source are constant and have no information to share",
    );
  }
  return value;
}
