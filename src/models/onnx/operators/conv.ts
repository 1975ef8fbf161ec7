import { intOf } from "../attributes.ts";
import { misfit } from "../operator.ts";
import type { ElementCost, Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";
import { slidingWindow } from "./sliding_window.ts";

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
    return [batch!, outChannels!, ...slidingWindow.sizes(node, size, kernel)];
  },

  reach: (node, out, _reader, axis) => slidingWindow.reach(node, out, axis),

  cost(_node, [, weight, bias]): ElementCost {
    const macs = weight!.slice(1).reduce((product, dim) => product * dim, 1);
    return { macs, flops: 2 * macs - (bias === undefined ? 1 : 0) };
  },
};
