import { misfit } from "../operator.ts";
import type { Operator, Shape } from "../operator.ts";

/** Part of the channels; taking it moves data and costs nothing. Rows and columns are not sliced here. */
export const slice: Operator = {
  shape(node, [x], reader): Shape {
    const [first] = reader.constant(node, 1);
    const [end] = reader.constant(node, 2);
    if (`${reader.constant(node, 3)}` !== "1") {
      throw misfit(node, "only slices of channels are known here");
    }
    if (first! < 0 || first! >= end! || end! > x![1]!) {
      throw misfit(node, `[${x}] has no channels ${first} to ${end! - 1}`);
    }
    return x!.with(1, end! - first!);
  },

  reach: (_node, out) => out,

  cost: () => ({ macs: 0, flops: 0 }),
};
