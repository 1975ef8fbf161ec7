import type { GraphBuilder, Value } from "../onnx/builder.ts";

/** Along which axis: down the rows (2) or across the columns (3). */
type LiftingAxis = 2 | 3;

/** Two signals of the same length. */
type LiftingPair = readonly [even: Value, odd: Value];

/**
 * The 5/3 wavelet of Le Gall and Tabatabai (ICASSP 1988) in lifting steps (Sweldens, 1996), along rows or columns.
 *
 * Detail is sample 2k + 1 less the mean of the samples beside it; approximation is sample 2k plus half the mean of the
 * details beside it. Both are ⌈n/2⌉ long: an odd length n has its last sample repeated first. Beyond the ends the signal is
 * mirrored at its first and its last sample.
 */
export const lifting = {
  /** Approximation and detail of a signal. */
  analyse(b: GraphBuilder, x: Value, axis: LiftingAxis): LiftingPair {
    const even = b.from(x, axis, 0, 2);
    const odd = b.from(after(b, x, axis), axis, 1, 2);
    const detail = b.sub(odd, weighted(b, even, next(b, even, axis), 1 / 2));
    const update = weighted(b, detail, previous(b, detail, axis), 1 / 4);
    return [b.add(even, update), detail];
  },

  /** The even and the odd samples of the signal that has this approximation and detail. */
  synthesise(
    b: GraphBuilder,
    [approximation, detail]: LiftingPair,
    axis: LiftingAxis,
  ): LiftingPair {
    const update = weighted(b, detail, previous(b, detail, axis), 1 / 4);
    const even = b.sub(approximation, update);
    const odd = b.add(detail, weighted(b, even, next(b, even, axis), 1 / 2));
    return [even, odd];
  },
};

function weighted(
  b: GraphBuilder,
  first: Value,
  second: Value,
  weight: number,
): Value {
  return b.mul(b.add(first, second), b.constant([weight]));
}

/** The last sample once more. */
function after(b: GraphBuilder, x: Value, axis: LiftingAxis): Value {
  return b.pad(x, axis === 2 ? [0, 0, 1, 0] : [0, 0, 0, 1], "edge");
}

function next(b: GraphBuilder, x: Value, axis: LiftingAxis): Value {
  return b.from(after(b, x, axis), axis, 1);
}

function previous(b: GraphBuilder, x: Value, axis: LiftingAxis): Value {
  const before = b.pad(x, axis === 2 ? [1, 0, 0, 0] : [0, 1, 0, 0], "edge");
  return b.cropLike(before, x);
}
