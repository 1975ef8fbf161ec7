import { intsOf } from "../attributes.ts";
import { EVERYWHERE, misfit } from "../operator.ts";
import type { Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";

/** The axes in another order; moving data costs nothing. */
export const transpose: Operator = {
  shape(node, [x]): Shape {
    const order = intsOf(node, "perm", [...x!.keys()].reverse());
    if (order.toSorted((a, b) => a - b).some((axis, at) => axis !== at)) {
      throw misfit(node, `${order} is no order of the axes of [${x}]`);
    }
    return order.map((axis) => x![axis]!);
  },

  reach: () => EVERYWHERE,

  cost: () => ({ macs: 0, flops: 0 }),
};
