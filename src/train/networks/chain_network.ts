import { mirrored } from "../tape/borders.ts";
import { joined } from "../tape/channels.ts";
import { convolution } from "../tape/convolution.ts";
import { rectified, tanhOf } from "../tape/pointwise.ts";
import type { TensorShape } from "../tape/shape.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";

/** One group of weights. */
export interface ParameterForm extends TensorShape {
  /** As in a state dict of the field: `conv1.weight`. */
  readonly name: string;
  /** Sizes as a state dict says them: out, in, rows, columns, or one for a bias. */
  readonly dims: readonly number[];
}

/** What a network makes of a pair. */
export interface NetworkOutput {
  /** One plane, a tanh. */
  readonly fused: TapeTensor;
  /** The last activation before it: the buffer that distillation compares, 4 planes in a student and its teacher. */
  readonly buffer: TapeTensor;
}

/** A network that can be trained. */
export interface TrainableNetwork {
  readonly channels: readonly number[];
  readonly parameters: readonly ParameterForm[];
  /**
   * @param parameters in the order of the forms.
   * @param ir one plane in [0, 1], at least 2 × 2; so is `vi`.
   */
  run(
    tape: Tape,
    parameters: readonly TapeTensor[],
    ir: TapeTensor,
    vi: TapeTensor,
  ): NetworkOutput;
}

const SIDE = 3;

/**
 * 3 × 3 convolutions over mirrored borders, ReLU after each but the last, tanh after that.
 *
 * @param channels of the input (2: infrared and visible), of each activation, of the output (1): [2, 4, 1] is MMDRFuse's student
 * (Deng et al., ACM MM 2024).
 */
export function chainNetwork(channels: readonly number[]): TrainableNetwork {
  const parameters = channels.slice(1).flatMap(
    (out, layer): ParameterForm[] => {
      const into = channels[layer]!;
      const name = `conv${layer + 1}`;
      return [{
        name: `${name}.weight`,
        dims: [out, into, SIDE, SIDE],
        channels: out,
        height: into,
        width: SIDE * SIDE,
      }, {
        name: `${name}.bias`,
        dims: [out],
        channels: out,
        height: 1,
        width: 1,
      }];
    },
  );
  const last = channels.length - 2;
  return {
    channels,
    parameters,
    run(tape, given, ir, vi): NetworkOutput {
      let buffer = joined(tape, ir, vi);
      for (let layer = 0; layer < last; layer++) {
        buffer = rectified(tape, convolved(tape, buffer, given, layer));
      }
      return {
        buffer,
        fused: tanhOf(tape, convolved(tape, buffer, given, last)),
      };
    },
  };
}

function convolved(
  tape: Tape,
  of: TapeTensor,
  parameters: readonly TapeTensor[],
  layer: number,
): TapeTensor {
  const [weights, bias] = parameters.slice(2 * layer);
  return convolution(tape, mirrored(tape, of, 1), weights!, bias!, {
    rows: SIDE,
    columns: SIDE,
  });
}
