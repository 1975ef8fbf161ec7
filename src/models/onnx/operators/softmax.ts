import { intOf } from "../attributes.ts";
import { EVERYWHERE, misfit } from "../operator.ts";
import type { Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";

/** Softmax along the channels or the last axis: an exponential, an addition and a division an element. */
export const softmax: Operator = {
  shape(node, [x]): Shape {
    const axis = intOf(node, "axis", -1);
    if (axis !== 1 && axis !== -1) {
      throw misfit(
        node,
        `it runs along axis ${axis}, not along the channels or the last one`,
      );
    }
    return x!;
  },

  reach: (node, out) => intOf(node, "axis", -1) === 1 ? out : EVERYWHERE,

  cost: () => ({ macs: 0, flops: 3 }),
};
