import { intOf } from "../attributes.ts";
import { misfit } from "../operator.ts";
import type { Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";

/** Joining moves data and costs nothing. */
export const concat: Operator = {
  shape(node, inputs): Shape {
    const along = intOf(node, "axis", 0);
    return inputs[0]!.map((length, axis) => {
      if (axis === along) {
        return inputs.reduce((sum, shape) => sum + shape[axis]!, 0);
      }
      if (inputs.some((shape) => shape[axis] !== length)) {
        throw misfit(
          node,
          `it joins sizes ${inputs.map((shape) => `[${shape}]`).join(" and ")}`,
        );
      }
      return length;
    });
  },

  reach: (_node, out) => out,

  cost: () => ({ macs: 0, flops: 0 }),
};
