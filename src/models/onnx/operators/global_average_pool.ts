import { EVERYWHERE } from "../operator.ts";
import type { ElementCost, Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";

/** The mean of each channel over the whole image: a sum and one division. */
export const globalAveragePool: Operator = {
  shape: (_node, [x]): Shape => [x![0]!, x![1]!, 1, 1],

  reach: () => EVERYWHERE,

  cost(_node, [x]): ElementCost {
    const [, , height, width] = x!;
    return { macs: 0, flops: height! * width! };
  },
};
