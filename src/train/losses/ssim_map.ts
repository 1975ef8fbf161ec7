import { over, plus, times } from "../tape/arithmetic.ts";
import { scaledBy } from "../tape/pointwise.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";
import type { WindowPair } from "./window_statistics.ts";

/** The constants that keep SSIM's quotients finite, for planes in [0, 1]. */
export interface SsimConstants {
  /** Of the means; (.01)² in the paper. */
  readonly luminance: number;
  /** Of the variances; (.03)² in the paper. */
  readonly contrast: number;
}

/**
 * SSIM of two planes in every window, in (−1, 1] (Wang et al., IEEE TIP 2004).
 *
 * ((2 μa μb + c₁)(2 σab + c₂)) / ((μa² + μb² + c₁)(σa² + σb² + c₂)); differentiable in both planes.
 */
export function ssimMap(
  tape: Tape,
  pair: WindowPair,
  { luminance, contrast }: SsimConstants,
): TapeTensor {
  const { a, b, meanProduct, covariance } = pair;
  const upper = times(
    tape,
    scaledBy(tape, meanProduct, 2, luminance),
    scaledBy(tape, covariance, 2, contrast),
  );
  const lower = times(
    tape,
    scaledBy(tape, plus(tape, a.meanSquared, b.meanSquared), 1, luminance),
    scaledBy(tape, plus(tape, a.variance, b.variance), 1, contrast),
  );
  return over(tape, upper, lower);
}
