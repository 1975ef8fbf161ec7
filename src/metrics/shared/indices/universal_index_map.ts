/** The universal quality index of Wang & Bovik 2002, window by window. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { blockSums, scaledCovariance } from "./block_sums.ts";

/**
 * 4 σab a b / ((a² + b²)(σa² + σb²)) in windows of 8 × 8 px wholly inside; of two flat windows 2 a b / (a² + b²), and 1 if
 * both are black.
 *
 * @param a, b Images of one size, at least 8 px a side.
 */
export function universalIndexMap(
  a: LoadedImage,
  b: LoadedImage,
): Float64Array {
  const ofA = blockSums(a), ofB = blockSums(b);
  return scaledCovariance(a, b, ofA.sum, ofB.sum).map((covariance, at) => {
    const meanA = ofA.sum[at]!, meanB = ofB.sum[at]!;
    const levels = meanA * meanA + meanB * meanB;
    const variances = ofA.variance[at]! + ofB.variance[at]!;
    const ofLevels = levels === 0 ? 1 : 2 * meanA * meanB / levels;
    return variances === 0 ? ofLevels : ofLevels * (2 * covariance / variances);
  });
}
