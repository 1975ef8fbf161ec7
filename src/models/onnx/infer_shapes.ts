import { intOf, intsOf } from "./attributes.ts";
import type { Graph, GraphNode } from "./graph.ts";
import { GraphReader } from "./graph_reader.ts";

/** Sizes of one value. */
type Shape = readonly number[];

type Rule = (
  node: GraphNode,
  inputs: readonly Shape[],
  reader: GraphReader,
) => Shape;

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ["Conv", convShape],
  ["Pad", padShape],
  ["Resize", resizeShape],
  ["Concat", concatShape],
  ["Relu", sameShape],
  ["Tanh", sameShape],
  ["Add", broadcastShape],
  ["Mul", broadcastShape],
  ["Max", broadcastShape],
]);

/**
 * The sizes of every value of a graph, by name, for inputs of a given size.
 *
 * @param sizes what the graph's symbolic sizes (`H`, `W`) are
 * @throws {RangeError} for a size that is not given, sizes that do not fit each other, an operator without a rule.
 */
export function inferShapes(
  graph: Graph,
  sizes: Readonly<Record<string, number>>,
): Map<string, Shape> {
  const reader = new GraphReader(graph);
  const shapes = new Map<string, Shape>();
  for (const { name, dims } of graph.initializers) shapes.set(name, dims);
  for (const { name, dims } of graph.inputs) {
    shapes.set(
      name,
      dims.map((dim) => {
        const size = typeof dim === "number" ? dim : sizes[dim];
        if (size === undefined) {
          throw new RangeError(
            `Cannot infer shapes of ${graph.name}: ${dim} is not given`,
          );
        }
        return size;
      }),
    );
  }
  for (const node of graph.nodes) {
    const rule = RULES.get(node.op);
    if (rule === undefined) {
      throw refusal(node, "there is no rule for this operator");
    }
    const inputs = node.inputs.map((name) => {
      const shape = name === "" ? [] : shapes.get(name);
      if (shape === undefined) {
        throw refusal(node, `its input ${name} comes from nowhere`);
      }
      return shape;
    });
    shapes.set(node.outputs[0]!, rule(node, inputs, reader));
  }
  return shapes;
}

function refusal(node: GraphNode, reason: string): RangeError {
  return new RangeError(
    `Cannot infer shapes at ${node.op} ${node.name}: ${reason}`,
  );
}

function convShape(node: GraphNode, [x, weight]: readonly Shape[]): Shape {
  const [batch, channels, ...size] = x!;
  const [outChannels, groupChannels, ...kernel] = weight!;
  if (channels !== groupChannels! * intOf(node, "group", 1)) {
    throw refusal(
      node,
      `it takes ${groupChannels} channels a group and gets ${channels}`,
    );
  }
  const strides = intsOf(node, "strides", [1, 1]);
  const dilations = intsOf(node, "dilations", [1, 1]);
  const pads = intsOf(node, "pads", [0, 0, 0, 0]);
  const out = size.map((length, axis) => {
    const span = dilations[axis]! * (kernel[axis]! - 1) + 1;
    const padded = length + pads[axis]! + pads[axis + 2]!;
    if (padded < span) {
      throw refusal(
        node,
        `a kernel over ${span} pixels does not fit into ${padded}`,
      );
    }
    return Math.floor((padded - span) / strides[axis]!) + 1;
  });
  return [batch!, outChannels!, ...out];
}

function padShape(
  node: GraphNode,
  [x]: readonly Shape[],
  reader: GraphReader,
): Shape {
  const pads = reader.constant(node, 1);
  return x!.map((length, axis) =>
    length + pads[axis]! + pads[axis + x!.length]!
  );
}

function resizeShape(
  node: GraphNode,
  [x]: readonly Shape[],
  reader: GraphReader,
): Shape {
  const scales = reader.constant(node, 2);
  return x!.map((length, axis) => Math.floor(length * scales[axis]!));
}

function concatShape(node: GraphNode, inputs: readonly Shape[]): Shape {
  const along = intOf(node, "axis", 0);
  const [first] = inputs;
  return first!.map((length, axis) => {
    if (axis === along) {
      return inputs.reduce((sum, shape) => sum + shape[axis]!, 0);
    }
    if (inputs.some((shape) => shape[axis] !== length)) {
      throw refusal(
        node,
        `it joins sizes ${inputs.map((shape) => `[${shape}]`).join(" and ")}`,
      );
    }
    return length;
  });
}

function sameShape(_node: GraphNode, [x]: readonly Shape[]): Shape {
  return x!;
}

function broadcastShape(node: GraphNode, inputs: readonly Shape[]): Shape {
  const rank = Math.max(...inputs.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, axis) => {
    const lengths = inputs.map((shape) =>
      shape[axis - rank + shape.length] ?? 1
    );
    const length = Math.max(...lengths);
    if (lengths.some((other) => other !== 1 && other !== length)) {
      throw refusal(
        node,
        `sizes ${
          inputs.map((shape) => `[${shape}]`).join(" and ")
        } do not go together`,
      );
    }
    return length;
  });
}
