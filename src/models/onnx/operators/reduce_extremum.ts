import { intsOf } from "../attributes.ts";
import type { GraphNode, Shape } from "../graph.ts";
import { EVERYWHERE } from "../operator.ts";
import type { ElementCost, Interval, Operator } from "../operator.ts";

/** The smallest or largest along some axes, which become 1 long: a comparison for every element but the first. */
export const reduceExtremum: Operator = {
  shape: (node, [x]): Shape =>
    x!.map((length, axis) => (axesOf(node, x!).has(axis) ? 1 : length)),

  reach: (node, out, _reader, axis): Interval =>
    axesOf(node, [1, 1, 1, 1]).has(2 + axis) ? EVERYWHERE : out,

  cost(node, [x]): ElementCost {
    const along = axesOf(node, x!);
    const elements = x!.filter((_, axis) => along.has(axis))
      .reduce((product, length) => product * length, 1);
    return { macs: 0, flops: elements - 1 };
  },
};

/** All axes where the node names none. */
function axesOf(node: GraphNode, x: Shape): Set<number> {
  const axes = intsOf(node, "axes", [...x.keys()]);
  return new Set(axes.map((axis) => axis < 0 ? axis + x.length : axis));
}
