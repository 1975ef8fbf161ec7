import { addBiasGradient } from "./add_bias_gradient.ts";
import { addCarriedBack } from "./add_carried_back.ts";
import type { ConvolutionForm } from "./convolution_form.ts";
import { countOf, printedShape, type TensorShape } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/**
 * Valid cross-correlation, as networks call convolution: the output is smaller by dilation × (side − 1).
 *
 * @param weights out × in / groups × rows × columns, in any shape with so many numbers.
 * @param bias one number a channel of the output, or null.
 * @throws {RangeError} if the numbers do not go together, or the kernel is larger than the tensor.
 */
export function convolution(
  tape: Tape,
  of: TapeTensor,
  weights: TapeTensor,
  bias: TapeTensor | null,
  form: ConvolutionForm,
): TapeTensor {
  const { rows, columns, groups = 1, dilation = 1, stride = 1 } = form;
  const { calls } = tape;
  const inChannels = of.channels / groups;
  const outChannels = countOf(weights) / (inChannels * rows * columns) / groups;
  const reach = (side: number, taps: number): number =>
    Math.floor((side - (taps - 1) * dilation - 1) / stride) + 1;
  const shape: TensorShape = {
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
    tape.reserve(16 * inChannels * rows * columns),
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
    if (bias?.varies) addBiasGradient(tape, bias, shape, g);
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
    if (of.varies) addCarriedBack(tape, of, result, { ...form, weights });
  });
  return result;
}

function refuse(
  of: TapeTensor,
  weights: TapeTensor,
  bias: TapeTensor | null,
  shape: TensorShape,
  inChannels: number,
  outChannels: number,
): void {
  if (!Number.isInteger(inChannels) || !Number.isInteger(outChannels)) {
    throw new RangeError(
      `Cannot convolve ${printedShape(of)} with ${
        countOf(weights)
      } weights: they do not divide into its channels and groups`,
    );
  }
  if (bias !== null && countOf(bias) !== shape.channels) {
    throw new RangeError(
      `Cannot convolve into ${shape.channels} channels: there are ${
        countOf(bias)
      } biases`,
    );
  }
  if (shape.height < 1 || shape.width < 1) {
    throw new RangeError(
      `Cannot convolve ${printedShape(of)}: the kernel is larger`,
    );
  }
}
