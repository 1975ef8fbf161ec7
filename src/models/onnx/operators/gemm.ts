import { intOf } from "../attributes.ts";
import { EVERYWHERE, misfit } from "../operator.ts";
import type { ElementCost, Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";

/**
 * Every row of a matrix through one layer of weights: two operations a multiply-accumulate, the first addition of each sum
 * being its bias. Rows are no longer places in the image.
 */
export const gemm: Operator = {
  shape(node, [x, weight]): Shape {
    const isTransposed = intOf(node, "transB", 0) === 1;
    const [outputs, inputs] = isTransposed ? weight! : weight!.toReversed();
    const [rows, columns] = x!;
    if (x!.length !== 2 || columns !== inputs) {
      throw misfit(node, `it takes rows of ${inputs} and gets [${x}]`);
    }
    return [rows!, outputs!];
  },

  reach: () => EVERYWHERE,

  cost(_node, [x, , bias]): ElementCost {
    const macs = x![1]!;
    return { macs, flops: 2 * macs - (bias === undefined ? 1 : 0) };
  },
};
