import { minus, over, plus, times } from "../tape/arithmetic.ts";
import { convolution } from "../tape/convolution.ts";
import { rooted, scaledBy, squared } from "../tape/pointwise.ts";
import { countOf, SCALAR } from "../tape/shape.ts";
import { total } from "../tape/sums.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";

/** The constant of the paper, for levels 0..255. */
const CONSTANT = 170;
const HALVED = { rows: 2, columns: 2, stride: 2 } as const;
const THIRD = 1 / 3;
const ACROSS = [THIRD, 0, -THIRD, THIRD, 0, -THIRD, THIRD, 0, -THIRD];
const DOWN = [THIRD, THIRD, THIRD, 0, 0, 0, -THIRD, -THIRD, -THIRD];

/**
 * Gradient magnitude similarity deviation of two planes in [0, 1]: 0 where they are equal, larger is worse (Xue et al., IEEE TIP
 * 2014).
 *
 * The standard deviation (n − 1) of (2 ma mb + c) / (ma² + mb² + c) over Prewitt magnitudes of both planes at half size.
 * Differentiable in both.
 *
 * @throws {RangeError} if a side is below 8.
 */
export function gmsd(tape: Tape, a: TapeTensor, b: TapeTensor): TapeTensor {
  const first = magnitudes(tape, a);
  const second = magnitudes(tape, b);
  const upper = scaledBy(
    tape,
    times(tape, first.root, second.root),
    2,
    CONSTANT,
  );
  const lower = scaledBy(
    tape,
    plus(tape, first.square, second.square),
    1,
    CONSTANT,
  );
  // Less 1, which most pixels are near: nothing cancels in the sums.
  const similarity = scaledBy(tape, over(tape, upper, lower), 1, -1);
  const count = countOf(similarity);
  const sum = total(tape, similarity);
  const squares = total(tape, squared(tape, similarity));
  const spread = minus(
    tape,
    squares,
    scaledBy(tape, squared(tape, sum), 1 / count),
  );
  return rooted(tape, scaledBy(tape, spread, 1 / (count - 1)));
}

function magnitudes(
  tape: Tape,
  plane: TapeTensor,
): { root: TapeTensor; square: TapeTensor } {
  const kernel = (numbers: readonly number[]) =>
    tape.constant({ ...SCALAR, width: numbers.length }, numbers);
  const quarter = 255 / 4;
  const half = convolution(
    tape,
    plane,
    kernel([quarter, quarter, quarter, quarter]),
    null,
    HALVED,
  );
  const edges = (numbers: readonly number[]) =>
    squared(
      tape,
      convolution(tape, half, kernel(numbers), null, { rows: 3, columns: 3 }),
    );
  const square = plus(tape, edges(ACROSS), edges(DOWN));
  return { square, root: rooted(tape, square) };
}
