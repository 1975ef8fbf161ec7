import { over, plus } from "../tape/arithmetic.ts";
import { scaledBy } from "../tape/pointwise.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";
import type { WindowPair } from "./window_statistics.ts";

/**
 * SSIM without its luminance, in every window: (2 σab + c) / (σa² + σb² + c), in (−1, 1].
 *
 * @param contrast c, for planes in [0, 1].
 */
export function structureMap(
  tape: Tape,
  { a, b, covariance }: WindowPair,
  contrast: number,
): TapeTensor {
  return over(
    tape,
    scaledBy(tape, covariance, 2, contrast),
    scaledBy(tape, plus(tape, a.variance, b.variance), 1, contrast),
  );
}
