import { EVERYWHERE } from "../operator.ts";
import type { ElementCost, Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";

/** Counted like a layer normalization of each channel's plane. */
export const instanceNormalization: Operator = {
  shape: (_node, [x]): Shape => x!,

  reach: () => EVERYWHERE,

  cost(_node, [x]): ElementCost {
    const [, , height, width] = x!;
    return { macs: 0, flops: 7 + 4 / (height! * width!) };
  },
};
