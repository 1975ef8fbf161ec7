import type { GraphNode, Shape } from "./graph.ts";
import type { GraphReader } from "./graph_reader.ts";

/** First and last position, along one axis, of what a position depends on. */
export type Interval = readonly [first: number, last: number];

/** The whole image, however large. */
export const EVERYWHERE: Interval = [-Infinity, Infinity];

/** Rows (0) or columns (1) of [batch, channel, row, column]. */
export type SpatialAxis = 0 | 1;

/** What a node costs for one element of its output. */
export interface ElementCost {
  /** Multiply-accumulates with weights or between values. */
  readonly macs: number;
  /** Floating-point operations. */
  readonly flops: number;
}

/** All that is known about one ONNX operator: adding one is adding one of these. */
export interface Operator {
  /**
   * Sizes of the output.
   *
   * @throws {RangeError} if the inputs do not fit each other.
   */
  shape(node: GraphNode, inputs: readonly Shape[], reader: GraphReader): Shape;
  /** What the output positions of an interval depend on in the inputs, far from every border. */
  reach(
    node: GraphNode,
    out: Interval,
    reader: GraphReader,
    axis: SpatialAxis,
  ): Interval;
  /** What an element of the output costs. */
  cost(node: GraphNode, inputs: readonly Shape[]): ElementCost;
}

/** The error of a node whose inputs do not fit. */
export function misfit(node: GraphNode, reason: string): RangeError {
  return new RangeError(
    `Cannot infer shapes at ${node.op} ${node.name}: ${reason}`,
  );
}
