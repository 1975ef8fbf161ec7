import { intOf } from "../attributes.ts";
import { misfit } from "../operator.ts";
import type { Interval, Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";

/** Channels laid out as the pixels of square blocks, row by row. Moves data and costs nothing. */
export const depthToSpace: Operator = {
  shape(node, [x]): Shape {
    const block = intOf(node, "blocksize", 1);
    const [batch, channels, height, width] = x!;
    if (channels! % block ** 2 !== 0) {
      throw misfit(
        node,
        `${channels} channels do not fill blocks of ${block}x${block}`,
      );
    }
    return [batch!, channels! / block ** 2, height! * block, width! * block];
  },

  reach(node, [first, last]): Interval {
    const block = intOf(node, "blocksize", 1);
    return [Math.floor(first / block), Math.floor(last / block)];
  },

  cost: () => ({ macs: 0, flops: 0 }),
};
