import { intOf } from "../attributes.ts";
import { misfit } from "../operator.ts";
import type { Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";

/** Looking up in a list moves data and costs nothing. */
export const gather: Operator = {
  shape(node, [list, positions]): Shape {
    if (list!.length !== 1 || intOf(node, "axis", 0) !== 0) {
      throw misfit(node, `it looks up in [${list}], not in a list`);
    }
    return positions!;
  },

  reach: (_node, out) => out,

  cost: () => ({ macs: 0, flops: 0 }),
};
