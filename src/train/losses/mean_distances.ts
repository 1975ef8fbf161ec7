/** How far two tensors of one shape are from each other. */
import { minus } from "../tape/arithmetic.ts";
import { magnitude, squared } from "../tape/pointwise.ts";
import { averageOf } from "../tape/sums.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";

/** The mean of |a − b|: L1. */
export function meanAbsolute(
  tape: Tape,
  a: TapeTensor,
  b: TapeTensor,
): TapeTensor {
  return averageOf(tape, magnitude(tape, minus(tape, a, b)));
}

/** The mean of (a − b)²: MSE. */
export function meanSquare(
  tape: Tape,
  a: TapeTensor,
  b: TapeTensor,
): TapeTensor {
  return averageOf(tape, squared(tape, minus(tape, a, b)));
}
