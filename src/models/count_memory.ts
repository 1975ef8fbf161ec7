import type { Graph } from "./onnx/graph.ts";
import { inferShapes } from "./onnx/infer_shapes.ts";

/** Bytes of a graph's float32 values on one image, learned numbers apart. */
export interface MemoryCount {
  /** Most bytes alive at once, each value from the node that makes it to the last that reads it. */
  readonly peak: number;
  /** Bytes all nodes write together. */
  readonly written: number;
}

/**
 * Counts what running a graph on an image of that size, in pixels, holds and writes.
 *
 * @throws {RangeError} if the graph cannot take that size. @throws {UnknownNameError} at an operator that is not known.
 */
export function countMemory(
  graph: Graph,
  { width, height }: { width: number; height: number },
): MemoryCount {
  const shapes = inferShapes(graph, { H: height, W: width });
  const bytesOf = (name: string): number =>
    4 * (shapes.get(name) ?? []).reduce((count, dim) => count * dim, 1);
  const lastRead = new Map<string, number>();
  graph.nodes.forEach(({ inputs }, at) => {
    for (const name of inputs) lastRead.set(name, at);
  });
  for (const { name } of graph.outputs) lastRead.set(name, Infinity);
  for (const { name } of graph.initializers) lastRead.set(name, Infinity);

  let alive = graph.inputs.reduce((sum, { name }) => sum + bytesOf(name), 0);
  let peak = alive;
  let written = 0;
  graph.nodes.forEach(({ inputs, outputs }, at) => {
    const made = outputs.reduce((sum, name) => sum + bytesOf(name), 0);
    alive += made;
    written += made;
    peak = Math.max(peak, alive);
    for (const name of new Set([...inputs, ...outputs])) {
      if (name !== "" && (lastRead.get(name) ?? at) === at) {
        alive -= bytesOf(name);
      }
    }
  });
  return { peak, written };
}
