/** Convolution of a tensor, without a border of its own. */
import { printedShape, type Shape, sizeOf } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { Tensor } from "./tensor.ts";

/** What a convolution is made of beside its tensors. */
export interface ConvolutionForm {
  /** Height and width of the kernel. */
  readonly rows: number;
  readonly columns: number;
  /** Groups that channels are divided into. Default 1. */
  readonly groups?: number;
  /** From one tap to the next. Default 1. */
  readonly dilation?: number;
  /** From one output pixel to the next. Default 1. */
  readonly stride?: number;
}

/**
 * Valid cross-correlation, as networks call convolution: the output is smaller by dilation × (side − 1).
 *
 * @param weights out × in / groups × rows × columns, in any shape with so many numbers.
 * @param bias one number a channel of the output, or null.
 * @throws {RangeError} if the numbers do not go together, or the kernel is larger than the tensor.
 */
export function convolution(
  tape: Tape,
  of: Tensor,
  weights: Tensor,
  bias: Tensor | null,
  form: ConvolutionForm,
): Tensor {
  const { rows, columns, groups = 1, dilation = 1, stride = 1 } = form;
  const { calls } = tape;
  const inChannels = of.channels / groups;
  const outChannels = sizeOf(weights) / (inChannels * rows * columns) / groups;
  const reach = (side: number, taps: number): number =>
    Math.floor((side - (taps - 1) * dilation - 1) / stride) + 1;
  const shape: Shape = {
    channels: groups * outChannels,
    height: reach(of.height, rows),
    width: reach(of.width, columns),
  };
  refuse(of, weights, bias, shape, inChannels, outChannels);
  const varies = of.varies || weights.varies || (bias?.varies ?? false);
  const result = tape.tensor(shape, varies);
  calls.convolve(
    of.address,
    of.height,
    of.width,
    groups,
    inChannels,
    outChannels,
    weights.address,
    bias?.address ?? 0,
    rows,
    columns,
    dilation,
    stride,
    result.address,
  );
  if (!varies) return result;
  tape.record(() => {
    const g = tape.gradient(result);
    const area = shape.height * shape.width;
    if (bias?.varies) {
      const sums = tape.view(tape.gradient(bias), shape.channels);
      for (let channel = 0; channel < shape.channels; channel++) {
        sums[channel]! += calls.sumOf(g + 4 * channel * area, area);
      }
    }
    if (weights.varies) {
      calls.addWeightGradient(
        of.address,
        of.height,
        of.width,
        groups,
        inChannels,
        outChannels,
        g,
        rows,
        columns,
        dilation,
        stride,
        tape.gradient(weights),
      );
    }
    if (of.varies) {
      // The same convolution over the gradient, laid into zeros, with the kernels turned and the channels exchanged.
      const flipped = tape.reserve(sizeOf(weights));
      calls.flipWeights(
        weights.address,
        groups,
        outChannels,
        inChannels,
        rows * columns,
        flipped,
      );
      const top = dilation * (rows - 1);
      const left = dilation * (columns - 1);
      const tall = of.height + top;
      const wide = of.width + left;
      const laid = tape.reserve(shape.channels * tall * wide);
      calls.spread(
        g,
        shape.channels,
        shape.height,
        shape.width,
        top,
        left,
        stride,
        tall,
        wide,
        laid,
      );
      const back = tape.reserve(sizeOf(of));
      calls.convolve(
        laid,
        tall,
        wide,
        groups,
        outChannels,
        inChannels,
        flipped,
        0,
        rows,
        columns,
        dilation,
        1,
        back,
      );
      calls.addScaled(back, 1, tape.gradient(of), sizeOf(of));
    }
  });
  return result;
}

function refuse(
  of: Tensor,
  weights: Tensor,
  bias: Tensor | null,
  shape: Shape,
  inChannels: number,
  outChannels: number,
): void {
  if (!Number.isInteger(inChannels) || !Number.isInteger(outChannels)) {
    throw new RangeError(
      `Cannot convolve ${printedShape(of)} with ${
        sizeOf(weights)
      } weights: they do not divide into its channels and groups`,
    );
  }
  if (bias !== null && sizeOf(bias) !== shape.channels) {
    throw new RangeError(
      `Cannot convolve into ${shape.channels} channels: there are ${
        sizeOf(bias)
      } biases`,
    );
  }
  if (shape.height < 1 || shape.width < 1) {
    throw new RangeError(
      `Cannot convolve ${printedShape(of)}: the kernel is larger`,
    );
  }
}
