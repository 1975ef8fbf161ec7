import { intsOf, stringOf } from "./onnx/attributes.ts";
import type { Graph, GraphNode } from "./onnx/graph.ts";
import { GraphReader } from "./onnx/graph_reader.ts";

/** First and last position, along one axis, of what a position depends on. */
type Interval = readonly [number, number];

/** Positions a resize reads around floor(x): before and after. */
const RESIZE_TAPS: Readonly<Record<string, Interval>> = {
  nearest: [0, 0],
  linear: [0, 1],
  cubic: [-1, 2],
};

/** Output phases beyond this are not tried: no fuser halves its input more than six times. */
const MAX_PERIOD = 64;

/**
 * How many source pixels one fused pixel depends on at most, far from every border: columns and rows.
 *
 * Intervals are followed from the output back to the inputs along every path. With strides and resizes the answer depends
 * on where the output pixel lies, so one pixel of each phase is followed and the largest is taken.
 *
 * @throws {RangeError} at an operator whose reach is not known.
 */
export function receptiveField(
  graph: Graph,
): { width: number; height: number } {
  return { width: extent(graph, 1), height: extent(graph, 0) };
}

/** Along rows (axis 0) or columns (axis 1). */
function extent(graph: Graph, axis: 0 | 1): number {
  const reader = new GraphReader(graph);
  const phases = period(graph, reader, axis);
  let widest = 0;
  for (let phase = 0; phase < phases; phase++) {
    const reach = new Map<string, Interval>(
      graph.outputs.map(({ name }) => [name, [phase, phase]]),
    );
    for (const node of graph.nodes.toReversed()) {
      const out = reach.get(node.outputs[0]!);
      if (out === undefined) continue;
      const [low, high] = reachOf(node, out, reader, axis);
      for (const name of node.inputs) {
        if (name === "" || reader.isStored(name)) continue;
        const [lowest, highest] = reach.get(name) ?? [low, high];
        reach.set(name, [Math.min(low, lowest), Math.max(high, highest)]);
      }
    }
    for (const { name } of graph.inputs) {
      const [low, high] = reach.get(name) ?? [0, -1];
      widest = Math.max(widest, high - low + 1);
    }
  }
  return widest;
}

/** After how many output pixels the pattern of dependence repeats. */
function period(graph: Graph, reader: GraphReader, axis: 0 | 1): number {
  const factor = graph.nodes.reduce((product, node) => {
    if (node.op === "Conv") {
      return product * intsOf(node, "strides", [1, 1])[axis]!;
    }
    if (node.op === "Resize") {
      return product * Math.max(1, scaleOf(node, reader, axis));
    }
    return product;
  }, 1);
  return Math.min(MAX_PERIOD, Math.ceil(factor));
}

function reachOf(
  node: GraphNode,
  [low, high]: Interval,
  reader: GraphReader,
  axis: 0 | 1,
): Interval {
  switch (node.op) {
    case "Conv": {
      const stride = intsOf(node, "strides", [1, 1])[axis]!;
      const start = intsOf(node, "pads", [0, 0, 0, 0])[axis]!;
      const span = intsOf(node, "dilations", [1, 1])[axis]! *
        (intsOf(node, "kernel_shape", [])[axis]! - 1);
      return [low * stride - start, high * stride - start + span];
    }
    case "Pad": {
      const before = reader.constant(node, 1)[2 + axis]!;
      return [low - before, high - before];
    }
    case "Resize": {
      const scale = scaleOf(node, reader, axis);
      const taps = RESIZE_TAPS[stringOf(node, "mode", "nearest")];
      if (
        taps === undefined ||
        stringOf(node, "coordinate_transformation_mode", "half_pixel") !==
          "half_pixel"
      ) break;
      const source = (position: number): number =>
        Math.floor((position + 0.5) / scale - 0.5);
      return [source(low) + taps[0], source(high) + taps[1]];
    }
    case "Concat":
    case "Relu":
    case "Tanh":
    case "Add":
    case "Mul":
    case "Max":
      return [low, high];
  }
  throw new RangeError(
    `Cannot follow the receptive field through ${node.op} ${node.name}: its reach is not known`,
  );
}

function scaleOf(node: GraphNode, reader: GraphReader, axis: 0 | 1): number {
  return reader.constant(node, 2)[2 + axis]!;
}
