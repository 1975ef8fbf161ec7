import { intOf, intsOf } from "../attributes.ts";
import type { Shape } from "../graph.ts";
import {
  type ElementCost,
  type Interval,
  misfit,
  type Operator,
} from "../operator.ts";

/**
 * The transpose of a strided convolution, which makes an image larger. Each input is multiplied with the whole kernel: of an output
 * element that is one kernel over the strides, in the mean.
 */
export const convTranspose: Operator = {
  shape(node, [x, weight]): Shape {
    const [batch, channels, ...size] = x!;
    const [inChannels, groupChannels, ...kernel] = weight!;
    if (channels !== inChannels) {
      throw misfit(
        node,
        `it takes ${inChannels} channels and gets ${channels}`,
      );
    }
    const strides = intsOf(node, "strides", [1, 1]);
    const pads = intsOf(node, "pads", [0, 0, 0, 0]);
    const more = intsOf(node, "output_padding", [0, 0]);
    const sides = size.map((length, axis) =>
      (length - 1) * strides[axis]! + kernel[axis]! + more[axis]! -
      pads[axis]! - pads[axis + 2]!
    );
    return [batch!, groupChannels! * intOf(node, "group", 1), ...sides];
  },

  reach(node, [first, last], _reader, axis): Interval {
    const stride = intsOf(node, "strides", [1, 1])[axis]!;
    const before = intsOf(node, "pads", [0, 0, 0, 0])[axis]!;
    const span = intsOf(node, "kernel_shape", [1, 1])[axis]! - 1;
    return [
      Math.ceil((first + before - span) / stride),
      Math.floor((last + before) / stride),
    ];
  },

  cost(node, [, weight, bias]): ElementCost {
    const [inChannels, , ...kernel] = weight!;
    const strides = intsOf(node, "strides", [1, 1]);
    const macs = inChannels! / intOf(node, "group", 1) *
      kernel.reduce(
        (product, taps, axis) => product * taps / strides[axis]!,
        1,
      );
    return { macs, flops: 2 * macs - (bias === undefined ? 1 : 0) };
  },
};
