import { minus, over, times } from "../tape/arithmetic.ts";
import { logarithmOf, rectified, scaledBy } from "../tape/pointwise.ts";
import { total } from "../tape/sums.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";
import type { WindowPair } from "./window_statistics.ts";

/** Variance of the eye's noise, for planes in [0, 1]: 2 of 255². */
const NOISE = 2 / 255 ** 2;
/** Keeps quotients finite where a window is flat. */
const FLAT = 1e-7;

/**
 * Visual information fidelity of `b` with respect to the source `a` at one scale, in pixels (Sheikh and Bovik, IEEE TIP 2006).
 *
 * Σ ln(1 + g² σa² / (σv² + n)) / Σ ln(1 + σa² / n), with g = σab / σa², at least 0, and σv² = σb² − g σab, at least 0.
 * Above 0; 1 where b is a; differentiable in b.
 */
export function visualInformationRatio(
  tape: Tape,
  pair: WindowPair,
): TapeTensor {
  const variance = rectified(tape, pair.a.variance);
  const gain = over(
    tape,
    rectified(tape, pair.covariance),
    scaledBy(tape, variance, 1, FLAT),
  );
  const left = minus(
    tape,
    pair.b.variance,
    times(tape, gain, pair.covariance),
  );
  const noise = scaledBy(tape, rectified(tape, left), 1, NOISE);
  const signal = times(tape, times(tape, gain, gain), variance);
  const kept = total(
    tape,
    logarithmOf(tape, scaledBy(tape, over(tape, signal, noise), 1, 1)),
  );
  const there = total(
    tape,
    logarithmOf(tape, scaledBy(tape, variance, 1 / NOISE, 1)),
  );
  return over(
    tape,
    scaledBy(tape, kept, 1, FLAT),
    scaledBy(tape, there, 1, FLAT),
  );
}
