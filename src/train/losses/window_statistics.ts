import { minus, times } from "../tape/arithmetic.ts";
import { squared } from "../tape/pointwise.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";
import { windowMeans } from "./window_means.ts";

/** Mean and variance of one plane in every window. */
export interface WindowStatistics {
  readonly plane: TapeTensor;
  readonly mean: TapeTensor;
  readonly meanSquared: TapeTensor;
  readonly variance: TapeTensor;
}

/** Of a plane, once, for all losses that look at it. */
export function windowStatistics(
  tape: Tape,
  plane: TapeTensor,
): WindowStatistics {
  const mean = windowMeans(tape, plane);
  const meanSquared = squared(tape, mean);
  const variance = minus(
    tape,
    windowMeans(tape, squared(tape, plane)),
    meanSquared,
  );
  return { plane, mean, meanSquared, variance };
}

/** What two planes have in common in every window. */
export interface WindowPair {
  readonly a: WindowStatistics;
  readonly b: WindowStatistics;
  readonly meanProduct: TapeTensor;
  readonly covariance: TapeTensor;
}

/** Of two planes of one size. */
export function windowPair(
  tape: Tape,
  a: WindowStatistics,
  b: WindowStatistics,
): WindowPair {
  const meanProduct = times(tape, a.mean, b.mean);
  const covariance = minus(
    tape,
    windowMeans(tape, times(tape, a.plane, b.plane)),
    meanProduct,
  );
  return { a, b, meanProduct, covariance };
}
