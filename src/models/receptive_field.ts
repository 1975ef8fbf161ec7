import type { Graph } from "./onnx/graph.ts";
import { GraphReader } from "./onnx/graph_reader.ts";
import { inferShapes } from "./onnx/infer_shapes.ts";
import type { Interval, SpatialAxis } from "./onnx/operator.ts";
import { operatorOf } from "./onnx/operators.ts";

/** Strides and resizes by powers of two up to this repeat their pattern of dependence within as many pixels. */
const PHASES = 64;

/** Where a graph resizes to the size of another of its values, the scales are those of this size: exact halves. */
const SIZE = { H: 1024, W: 1024 };

/**
 * How many source pixels one fused pixel depends on at most, far from every border: columns and rows; `Infinity` where
 * that is the whole image.
 *
 * Intervals are followed from the output back to the inputs along every path. With strides and resizes the answer depends
 * on where the output pixel lies, so pixels of every phase are followed and the largest answer is taken.
 *
 * @throws {UnknownNameError} at an operator that is not known.
 */
export function receptiveField(
  graph: Graph,
): { width: number; height: number } {
  return { width: extent(graph, 1), height: extent(graph, 0) };
}

function extent(graph: Graph, axis: SpatialAxis): number {
  const reader = new GraphReader(graph, inferShapes(graph, SIZE));
  const widths = Array.from({ length: PHASES }, (_, phase) => {
    const reach = reachOf(graph, reader, phase, axis);
    return graph.inputs.map(({ name }) => {
      const [first, last] = reach.get(name) ?? [0, -1];
      return last - first + 1;
    });
  });
  return Math.max(...widths.flat());
}

/** By value: what the output at `position` depends on. */
function reachOf(
  graph: Graph,
  reader: GraphReader,
  position: number,
  axis: SpatialAxis,
): Map<string, Interval> {
  const reach = new Map<string, Interval>(
    graph.outputs.map(({ name }) => [name, [position, position]]),
  );
  for (const node of graph.nodes.toReversed()) {
    const out = reach.get(node.outputs[0]!);
    if (out === undefined) continue;
    const [first, last] = operatorOf(node).reach(node, out, reader, axis);
    for (const name of node.inputs) {
      if (name === "" || reader.isKnown(name)) continue;
      const [lowest, highest] = reach.get(name) ?? [first, last];
      reach.set(name, [Math.min(first, lowest), Math.max(last, highest)]);
    }
  }
  return reach;
}
