import { addBiasGradient } from "./add_bias_gradient.ts";
import { zeroBordered } from "./borders.ts";
import { carryBack, type Convolved } from "./carry_back.ts";
import type { ConvolutionForm } from "./convolution_form.ts";
import { countOf, printedShape, type TensorShape } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/** A convolution whose transpose is taken. */
export interface TransposedForm extends ConvolutionForm {
  /** Zeros round the input of that convolution: pixels that the result loses on every side. Default 0. */
  readonly border?: number;
  /** Rows and columns that the result has more at its end, fewer than `stride`. Default 0. */
  readonly more?: number;
}

/**
 * Transposed convolution, PyTorch's `ConvTranspose2d` (`border` is its padding, `more` its output padding): the result
 * has a side of (side − 1) · stride − 2 · border + dilation · (taps − 1) + 1 + more.
 *
 * @param weights in × out / groups × rows × columns, in any shape with so many numbers.
 * @param bias one number a channel of the result, or null.
 * @throws {RangeError} if the numbers do not go together.
 */
export function transposedConvolution(
  tape: Tape,
  of: TapeTensor,
  weights: TapeTensor,
  bias: TapeTensor | null,
  form: TransposedForm,
): TapeTensor {
  const { calls } = tape;
  const { rows, columns, groups = 1, dilation = 1, stride = 1 } = form;
  const { border = 0, more = 0 } = form;
  const outChannels = countOf(weights) / (of.channels * rows * columns);
  const spanned = (side: number, taps: number): number =>
    (side - 1) * stride - 2 * border + dilation * (taps - 1) + 1 + more;
  const shape: TensorShape = {
    channels: groups * outChannels,
    height: spanned(of.height, rows),
    width: spanned(of.width, columns),
  };
  refuse(of, weights, bias, shape, form);
  const varies = of.varies || weights.varies || (bias?.varies ?? false);
  const result = tape.tensor(shape, varies);
  const { address } = weights;
  const back: Convolved = {
    ...form,
    weights: address,
    input: shape,
    output: of,
  };
  carryBack(tape, back, of.address, bias?.address ?? 0, result.address);
  if (!varies) return result;
  tape.record(() => {
    const g = { ...shape, address: tape.gradient(result), varies: false };
    if (bias?.varies) addBiasGradient(tape, bias, shape, g.address);
    // What the convolution would read: the gradient within its border.
    const bordered = border === 0 ? g : zeroBordered(tape, g, border);
    const read = [bordered.address, bordered.height, bordered.width] as const;
    const channels = [groups, outChannels, of.channels / groups] as const;
    const taps = [rows, columns, dilation, stride] as const;
    if (weights.varies) {
      const into = tape.gradient(weights);
      calls.addWeightGradient(...read, ...channels, of.address, ...taps, into);
    }
    if (of.varies) {
      const fresh = tape.claim(of);
      const forth = fresh ?? tape.reserve(countOf(of));
      const packed = tape.reserve(16 * outChannels * rows * columns);
      calls.convolve(...read, ...channels, address, packed, 0, ...taps, forth);
      if (fresh === null) {
        calls.addScaled(forth, 1, tape.gradient(of), countOf(of));
      }
    }
  });
  return result;
}

function refuse(
  of: TapeTensor,
  weights: TapeTensor,
  bias: TapeTensor | null,
  shape: TensorShape,
  { rows, columns, groups = 1, dilation = 1, stride = 1, border = 0, more = 0 }:
    TransposedForm,
): void {
  const what = `Cannot convolve ${printedShape(of)} transposed`;
  if (
    !Number.isInteger(of.channels / groups) ||
    !Number.isInteger(shape.channels / groups)
  ) {
    throw new RangeError(
      `${what} with ${
        countOf(weights)
      } weights: they do not divide into its channels and groups`,
    );
  }
  if (bias !== null && countOf(bias) !== shape.channels) {
    throw new RangeError(
      `${what} into ${shape.channels} channels: there are ${
        countOf(bias)
      } biases`,
    );
  }
  if (border > dilation * (Math.min(rows, columns) - 1)) {
    throw new RangeError(
      `${what}: a border of ${border} is wider than the kernel reaches`,
    );
  }
  if (more < 0 || more >= stride) {
    throw new RangeError(
      `${what}: ${more} more rows are not fewer than the stride ${stride}`,
    );
  }
  if (shape.height < 1 || shape.width < 1) {
    throw new RangeError(`${what}: nothing is left within the border`);
  }
}
