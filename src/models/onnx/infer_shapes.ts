import type { Graph, Shape } from "./graph.ts";
import { GraphReader } from "./graph_reader.ts";
import { misfit } from "./operator.ts";
import { operatorOf } from "./operators.ts";

/**
 * The sizes of every value of a graph, by name, for inputs of a given size.
 *
 * @param sizes what the graph's symbolic sizes (`H`, `W`) are
 * @throws {RangeError} for a size that is not given, or sizes that do not fit each other.
 * @throws {UnknownNameError} for an operator that is not known.
 */
export function inferShapes(
  graph: Graph,
  sizes: Readonly<Record<string, number>>,
): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  const reader = new GraphReader(graph, shapes);
  for (const { name, dims } of graph.initializers) shapes.set(name, dims);
  for (const { name, dims } of graph.inputs) {
    const given = dims.map((dim) => {
      const size = typeof dim === "number" ? dim : sizes[dim];
      if (size === undefined) {
        throw new RangeError(
          `Cannot infer shapes of ${graph.name}: ${dim} is not given`,
        );
      }
      return size;
    });
    shapes.set(name, given);
  }
  for (const node of graph.nodes) {
    const inputs = node.inputs.map((name) => {
      const shape = name === "" ? [] : shapes.get(name);
      if (shape === undefined) {
        throw misfit(node, `its input ${name} comes from nowhere`);
      }
      return shape;
    });
    shapes.set(node.outputs[0]!, operatorOf(node).shape(node, inputs, reader));
  }
  return shapes;
}
