/**
 * Attention over channels and over positions: CBAM (Woo et al., "CBAM: Convolutional Block Attention Module", ECCV 2018),
 * equations 2 and 3, each applied to its input.
 */
import { plus } from "./arithmetic.ts";
import { zeroBordered } from "./borders.ts";
import { channelSum, greatestChannel, joined } from "./channels.ts";
import { convolution } from "./convolution.ts";
import { rectified, scaledBy, sigmoidOf } from "./pointwise.ts";
import { channelMaxima, channelMeans } from "./pooling.ts";
import { timesChannels, timesPositions } from "./scaling.ts";
import { printedShape } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/** Side of the kernel over positions. */
const SIDE = 7;

/**
 * σ(W₁ relu(W₀ mean) + W₁ relu(W₀ max)) · x: mean and maximum of each channel through one small network without biases.
 *
 * @param squeeze W₀, hidden × channels in any shape with so many numbers.
 * @param excite W₁, channels × hidden.
 * @throws {RangeError} if they do not go together.
 */
export function channelAttention(
  tape: Tape,
  of: TapeTensor,
  squeeze: TapeTensor,
  excite: TapeTensor,
): TapeTensor {
  const point = { rows: 1, columns: 1 };
  const through = (pooled: TapeTensor): TapeTensor => {
    const hidden = convolution(tape, pooled, squeeze, null, point);
    return convolution(tape, rectified(tape, hidden), excite, null, point);
  };
  const mean = through(channelMeans(tape, of));
  const sum = plus(tape, mean, through(channelMaxima(tape, of)));
  return timesChannels(tape, of, sigmoidOf(tape, sum));
}

/**
 * σ(w ∗ [mean; max]) · x: mean and maximum over the channels, convolved by 7 × 7 over zeros, weigh each position.
 *
 * @param weights 1 × 2 × 7 × 7 in any shape with so many numbers: over the mean, then over the maximum.
 * @throws {RangeError} if there are not so many.
 */
export function spatialAttention(
  tape: Tape,
  of: TapeTensor,
  weights: TapeTensor,
): TapeTensor {
  const mean = scaledBy(tape, channelSum(tape, of), 1 / of.channels);
  const both = joined(tape, mean, greatestChannel(tape, of));
  const bordered = zeroBordered(tape, both, (SIDE - 1) / 2);
  const logits = convolution(tape, bordered, weights, null, {
    rows: SIDE,
    columns: SIDE,
  });
  if (logits.channels !== 1) {
    throw new RangeError(
      `Cannot attend to positions of ${
        printedShape(of)
      }: there are not 2 × ${SIDE} × ${SIDE} weights`,
    );
  }
  return timesPositions(tape, of, sigmoidOf(tape, logits));
}
