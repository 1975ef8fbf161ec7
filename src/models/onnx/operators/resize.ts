import { stringOf } from "../attributes.ts";
import type { GraphNode, Shape } from "../graph.ts";
import type { GraphReader } from "../graph_reader.ts";
import type { Interval, Operator } from "../operator.ts";

/** By interpolation: the neighbours read before and after floor(x), and the operations of their weighted sum. */
const MODES = {
  linear: { before: 0, after: 1, flops: 2 * 4 - 1 },
  cubic: { before: 1, after: 2, flops: 2 * 16 - 1 },
};

/** Interpolation between pixel centres at halves; its coefficients are counted as known. */
export const resize: Operator = {
  shape(node, [x], reader): Shape {
    if (givesSizes(node)) return reader.constant(node, 3);
    const scales = scalesOf(node, reader);
    return x!.map((length, axis) => Math.floor(length * scales[axis]!));
  },

  reach(node, [first, last], reader, axis): Interval {
    const scale = scalesOf(node, reader)[2 + axis]!;
    const { before, after } = modeOf(node);
    const source = (position: number): number =>
      Math.floor((position + 0.5) / scale - 0.5);
    return [source(first) - before, source(last) + after];
  },

  cost: (node) => ({ macs: 0, flops: modeOf(node).flops }),
};

function givesSizes(node: GraphNode): boolean {
  return node.inputs.length > 3;
}

function scalesOf(node: GraphNode, reader: GraphReader): readonly number[] {
  if (!givesSizes(node)) return reader.constant(node, 2);
  const from = reader.sizes(node, 0);
  return reader.constant(node, 3).map((length, axis) => length / from[axis]!);
}

function modeOf(node: GraphNode): typeof MODES["cubic"] {
  const mode = stringOf(node, "mode", "nearest");
  const centres = stringOf(
    node,
    "coordinate_transformation_mode",
    "half_pixel",
  );
  if ((mode !== "linear" && mode !== "cubic") || centres !== "half_pixel") {
    throw new RangeError(
      `Cannot describe Resize ${node.name}: ${mode} with ${centres} is not known here`,
    );
  }
  return MODES[mode];
}
