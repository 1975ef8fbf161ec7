import { intOf, intsOf } from "../attributes.ts";
import { misfit } from "../operator.ts";
import type { ElementCost, Interval, Operator, Shape } from "../operator.ts";

/** A convolution: two operations a multiply-accumulate, the first addition of each sum being its bias. */
export const conv: Operator = {
  shape(node, [x, weight]): Shape {
    const [batch, channels, ...size] = x!;
    const [outChannels, groupChannels, ...kernel] = weight!;
    if (channels !== groupChannels! * intOf(node, "group", 1)) {
      throw misfit(
        node,
        `it takes ${groupChannels} channels a group and gets ${channels}`,
      );
    }
    const strides = intsOf(node, "strides", [1, 1]);
    const dilations = intsOf(node, "dilations", [1, 1]);
    const pads = intsOf(node, "pads", [0, 0, 0, 0]);
    const out = size.map((length, axis) => {
      const span = dilations[axis]! * (kernel[axis]! - 1) + 1;
      const padded = length + pads[axis]! + pads[axis + 2]!;
      if (padded < span) {
        throw misfit(
          node,
          `a kernel over ${span} pixels does not fit into ${padded}`,
        );
      }
      return Math.floor((padded - span) / strides[axis]!) + 1;
    });
    return [batch!, outChannels!, ...out];
  },

  reach(node, [first, last], _reader, axis): Interval {
    const stride = intsOf(node, "strides", [1, 1])[axis]!;
    const before = intsOf(node, "pads", [0, 0, 0, 0])[axis]!;
    const span = intsOf(node, "dilations", [1, 1])[axis]! *
      (intsOf(node, "kernel_shape", [1, 1])[axis]! - 1);
    return [first * stride - before, last * stride - before + span];
  },

  cost(_node, [, weight, bias]): ElementCost {
    const macs = weight!.slice(1).reduce((product, dim) => product * dim, 1);
    return { macs, flops: 2 * macs - (bias === undefined ? 1 : 0) };
  },
};
