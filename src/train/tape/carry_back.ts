import type { ConvolutionForm } from "./convolution_form.ts";
import { countOf, type TensorShape } from "./shape.ts";
import type { Tape } from "./tape.ts";

/** A convolution to go back over. */
export interface Convolved extends ConvolutionForm {
  /** Address of its weights, out × in / groups × rows × columns. */
  readonly weights: number;
  /** What it reads, and what it makes of that. */
  readonly input: TensorShape;
  readonly output: TensorShape;
  /** Zeros round its input, which are not part of `input`. Default 0. */
  readonly border?: number;
}

/**
 * The transpose of a convolution, applied to numbers of its output: how its gradient goes back, and what "transposed
 * convolution" is.
 *
 * It is a convolution too: over those numbers, laid `stride` apart into zeros, with each kernel turned by half a turn and
 * the channels exchanged.
 *
 * @param from Address of numbers in the shape of its output.
 * @param bias Address of one number a channel of the input, that the sums start with; 0 for none.
 * @param target Receives numbers in the shape of its input.
 */
export function carryBack(
  tape: Tape,
  of: Convolved,
  from: number,
  bias: number,
  target: number,
): void {
  const { calls } = tape;
  const { input, output, weights, rows, columns } = of;
  const { groups = 1, dilation = 1, stride = 1, border = 0 } = of;
  const inChannels = input.channels / groups;
  const outChannels = output.channels / groups;
  const taps = rows * columns;
  const flipped = tape.reserve(output.channels * inChannels * taps);
  const packed = tape.reserve(16 * outChannels * taps);
  calls.flipWeights(weights, groups, outChannels, inChannels, taps, flipped);
  const above = dilation * (rows - 1);
  const beside = dilation * (columns - 1);
  const laid = {
    channels: output.channels,
    height: input.height + above,
    width: input.width + beside,
  };
  const zeros = tape.reserve(countOf(laid));
  calls.spread(
    from,
    output.channels,
    output.height,
    output.width,
    above - border,
    beside - border,
    stride,
    laid.height,
    laid.width,
    zeros,
  );
  calls.convolve(
    zeros,
    laid.height,
    laid.width,
    groups,
    outChannels,
    inChannels,
    flipped,
    packed,
    bias,
    rows,
    columns,
    dilation,
    1,
    target,
  );
}
