import { intsOf } from "../attributes.ts";
import type { GraphNode, Shape } from "../graph.ts";
import { misfit } from "../operator.ts";
import type { Interval, SpatialAxis } from "../operator.ts";

/** What a kernel that slides over rows and columns makes of sizes and positions: convolutions and pooling alike. */
export const slidingWindow = {
  /**
   * Rows and columns of the output.
   *
   * @throws {RangeError} if the kernel does not fit into the padded image.
   */
  sizes(node: GraphNode, sizes: Shape, kernel: Shape): Shape {
    const strides = intsOf(node, "strides", [1, 1]);
    const dilations = intsOf(node, "dilations", [1, 1]);
    const pads = intsOf(node, "pads", [0, 0, 0, 0]);
    return sizes.map((length, axis) => {
      const span = dilations[axis]! * (kernel[axis]! - 1) + 1;
      const padded = length + pads[axis]! + pads[axis + 2]!;
      if (padded < span) {
        throw misfit(
          node,
          `a kernel over ${span} pixels does not fit into ${padded}`,
        );
      }
      return Math.floor((padded - span) / strides[axis]!) + 1;
    });
  },

  /** Positions under the kernel. */
  reach(
    node: GraphNode,
    [first, last]: Interval,
    axis: SpatialAxis,
  ): Interval {
    const stride = intsOf(node, "strides", [1, 1])[axis]!;
    const before = intsOf(node, "pads", [0, 0, 0, 0])[axis]!;
    const span = intsOf(node, "dilations", [1, 1])[axis]! *
      (intsOf(node, "kernel_shape", [1, 1])[axis]! - 1);
    return [first * stride - before, last * stride - before + span];
  },
};
