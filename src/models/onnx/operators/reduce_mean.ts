import type { ElementCost, Operator } from "../operator.ts";
import { reduceExtremum } from "./reduce_extremum.ts";

/** The mean along some axes, which become 1 long: the sum and one division. */
export const reduceMean: Operator = {
  ...reduceExtremum,

  cost(node, inputs): ElementCost {
    const { macs, flops } = reduceExtremum.cost(node, inputs);
    return { macs, flops: flops + 1 };
  },
};
