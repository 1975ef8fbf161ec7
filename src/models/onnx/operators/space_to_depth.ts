import { intOf } from "../attributes.ts";
import { EVERYWHERE, misfit } from "../operator.ts";
import type { Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";

/** The pixels of each block of a side as channels; moving data costs nothing. What follows may mix a block. */
export const spaceToDepth: Operator = {
  shape(node, [x]): Shape {
    const side = intOf(node, "blocksize", 1);
    const [batch, channels, height, width] = x!;
    if (height! % side !== 0 || width! % side !== 0) {
      throw misfit(node, `[${x}] has no whole blocks of ${side}`);
    }
    return [batch!, channels! * side * side, height! / side, width! / side];
  },

  reach: () => EVERYWHERE,

  cost: () => ({ macs: 0, flops: 0 }),
};
