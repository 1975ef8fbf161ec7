/** MEF-SSIM over three scales, which code bases print as MS-SSIM. */
import { pow } from "../../../numeric/pow.ts";
import type { LoadedTriple } from "../../kernels/loaded_triple.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import { mefSimilarities } from "./mef_similarities.ts";

const WEIGHTS = [0.0448, 0.2856, 0.3001];
const SUM = WEIGHTS[0]! + WEIGHTS[1]! + WEIGHTS[2]!;

/**
 * The product of the scales' means, each to its weight; -Infinity under 44 px a side.
 *
 * @throws {UndefinedMetricError} if a mean is negative, whose power is no real number.
 */
export function multiScaleMef(triple: LoadedTriple): number {
  const { width, height } = triple.fused;
  if (Math.min(width, height) < 44) return -Infinity;
  return mefSimilarities.reduce((product, similarityOf, scale) => {
    const mean = similarityOf(triple);
    if (mean < 0) {
      throw new UndefinedMetricError(
        "MS-SSIM",
        "the mean of a scale is negative, so the product is complex",
      );
    }
    return product * pow(mean, WEIGHTS[scale]! / SUM);
  }, 1);
}
