import { EVERYWHERE } from "../operator.ts";
import type { ElementCost, Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";

/** An element: 1 for the mean, 1 to centre, 2 for the variance, 2 to scale by both, 1 to shift; per row, 4 more. */
export const layerNormalization: Operator = {
  shape: (_node, [x]): Shape => x!,

  reach: () => EVERYWHERE,

  cost: (_node, [x]): ElementCost => ({
    macs: 0,
    flops: 7 + 4 / x!.at(-1)!,
  }),
};
