import { misfit } from "../operator.ts";
import type { Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";

/** One result an element, of one value or of several under broadcasting; counted as one operation whatever it is. */
export const elementwise: Operator = {
  shape(node, inputs): Shape {
    const rank = Math.max(...inputs.map((shape) => shape.length));
    return Array.from({ length: rank }, (_, axis) => {
      const lengths = inputs.map((shape) =>
        shape[axis - rank + shape.length] ?? 1
      );
      const length = Math.max(...lengths);
      if (lengths.some((other) => other !== 1 && other !== length)) {
        throw misfit(
          node,
          `sizes ${
            inputs.map((shape) => `[${shape}]`).join(" and ")
          } do not go together`,
        );
      }
      return length;
    });
  },

  reach: (_node, out) => out,

  cost: () => ({ macs: 0, flops: 1 }),
};
