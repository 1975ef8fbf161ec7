import type { Interval, Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";

/** Padding moves data and costs nothing. Borders are not followed: far inside it only shifts. */
export const pad: Operator = {
  shape(node, [x], reader): Shape {
    const pads = reader.constant(node, 1);
    return x!.map((length, axis) =>
      length + pads[axis]! + pads[axis + x!.length]!
    );
  },

  reach(node, [first, last], reader, axis): Interval {
    const before = reader.constant(node, 1)[2 + axis]!;
    return [first - before, last - before];
  },

  cost: () => ({ macs: 0, flops: 0 }),
};
