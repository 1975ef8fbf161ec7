import { EVERYWHERE, misfit } from "../operator.ts";
import type { Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";

/** Other sizes for the same elements in the same order: −1 stands for what is left over. Costs nothing. */
export const reshape: Operator = {
  shape(node, [x], reader): Shape {
    const sizes = reader.constant(node, 1);
    const product = (shape: Shape): number =>
      shape.reduce((count, dim) => count * dim, 1);
    const known = product(sizes.filter((size) => size !== -1));
    const filled = sizes.map((size) =>
      size === -1 ? product(x!) / known : size
    );
    if (product(filled) !== product(x!) || !filled.every(Number.isInteger)) {
      throw misfit(node, `[${x}] does not go into [${sizes}]`);
    }
    return filled;
  },

  reach: () => EVERYWHERE,

  cost: () => ({ macs: 0, flops: 0 }),
};
