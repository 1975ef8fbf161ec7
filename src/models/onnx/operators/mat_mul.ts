import { EVERYWHERE, misfit } from "../operator.ts";
import type { ElementCost, Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";

/**
 * Products of the matrices in the last two axes, one for each position of the axes before them. Rows are no longer places
 * in the image.
 */
export const matMul: Operator = {
  shape(node, [a, b]): Shape {
    const [batches, others] = [a!.slice(0, -2), b!.slice(0, -2)];
    const [rows, inner] = a!.slice(-2);
    const [height, columns] = b!.slice(-2);
    const goTogether = batches.length === others.length &&
      batches.every((length, axis) =>
        length === others[axis] || length === 1 || others[axis] === 1
      );
    if (
      inner !== height || a!.length < 2 || b!.length < 2 ||
      (!goTogether && batches.length > 0 && others.length > 0)
    ) {
      throw misfit(node, `[${a}] and [${b}] have no product`);
    }
    const batch = goTogether
      ? batches.map((length, axis) => Math.max(length, others[axis]!))
      : [...batches, ...others];
    return [...batch, rows!, columns!];
  },

  reach: () => EVERYWHERE,

  cost(_node, [a]): ElementCost {
    const macs = a!.at(-1)!;
    return { macs, flops: 2 * macs - 1 };
  },
};
