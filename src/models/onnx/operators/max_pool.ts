import { intsOf } from "../attributes.ts";
import type { GraphNode, Shape } from "../graph.ts";
import type { Operator } from "../operator.ts";
import { slidingWindow } from "./sliding_window.ts";

/** The largest of each window: a comparison for every element of it but the first. */
export const maxPool: Operator = {
  shape(node, [x]): Shape {
    const [batch, channels, ...size] = x!;
    const sizes = slidingWindow.sizes(node, size, kernelOf(node));
    return [batch!, channels!, ...sizes];
  },

  reach: (node, out, _reader, axis) => slidingWindow.reach(node, out, axis),

  cost: (node) => ({
    macs: 0,
    flops: kernelOf(node).reduce((product, dim) => product * dim, 1) - 1,
  }),
};

function kernelOf(node: GraphNode): Shape {
  return intsOf(node, "kernel_shape", [1, 1]);
}
