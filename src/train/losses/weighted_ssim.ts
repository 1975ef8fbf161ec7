import { plus, times } from "../tape/arithmetic.ts";
import { scaledBy } from "../tape/pointwise.ts";
import { averageOf } from "../tape/sums.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";
import { type SsimConstants, ssimMap } from "./ssim_map.ts";
import type { WindowPair } from "./window_statistics.ts";

/** What an output has to be like: each of two sources in every window, and by what weight. */
export interface WeighedSource {
  readonly pair: WindowPair;
  /** One number for all windows, or a plane of the sources' size: then a window's weight is that of the pixel in its middle. */
  readonly weight: number | {
    readonly width: number;
    readonly of: Float32Array;
  };
}

/**
 * 1 − Σ over the sources of the mean of weight · SSIM, whose weights add to 1: the weighted SSIM loss of TIM (Liu et al., IEEE
 * TPAMI 2024), σ where a source has one weight, M where each pixel has.
 *
 * Differentiable in the output. 0 where both sources are the output.
 */
export function weightedSsim(
  tape: Tape,
  sources: readonly [WeighedSource, WeighedSource],
  constants: SsimConstants,
): TapeTensor {
  const [a, b] = sources.map(({ pair, weight }) => {
    const map = ssimMap(tape, pair, constants);
    if (typeof weight === "number") {
      return scaledBy(tape, averageOf(tape, map), weight);
    }
    const middle = tape.constant(map, middleOf(weight, map));
    return averageOf(tape, times(tape, map, middle));
  });
  return scaledBy(tape, plus(tape, a!, b!), -1, 1);
}

function middleOf(
  whole: { readonly width: number; readonly of: Float32Array },
  { height, width }: TapeTensor,
): Float32Array {
  const border = (whole.width - width) / 2;
  const middle = new Float32Array(height * width);
  for (let y = 0; y < height; y++) {
    const from = (y + border) * whole.width + border;
    middle.set(whole.of.subarray(from, from + width), y * width);
  }
  return middle;
}
