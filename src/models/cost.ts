import { stringOf } from "./onnx/attributes.ts";
import type { Graph, GraphNode } from "./onnx/graph.ts";
import { inferShapes } from "./onnx/infer_shapes.ts";
import { receptiveField } from "./receptive_field.ts";

/** What a fuser costs, counted on its graph: arithmetic of the definition, not of any implementation. */
export interface Cost {
  /** Learned numbers. */
  readonly parameters: number;
  /** Bytes of the learned numbers as float32: 4 each. */
  readonly parameterBytes: number;
  /** Multiply-accumulates of the convolutions, at this image size. Borders count like the inside. */
  readonly macs: number;
  /** `macs` a pixel of the image. */
  readonly macsPerPixel: number;
  /**
   * Floating-point operations at this image size: 2 a multiply-accumulate (the first addition of each sum is its bias, and
   * is not there without one), 1 an element for additions, products, maxima, ReLU and tanh, and a weighted sum of 4
   * (linear) or 16 (cubic) neighbours an element for resizes. Moving data (padding, joining) is free.
   */
  readonly flops: number;
  /** Elements of the outputs of all convolutions (Radosavovic et al., CVPR 2020), at this image size. */
  readonly activations: number;
  /** Source pixels a fused pixel depends on, at most. */
  readonly receptiveField: { readonly width: number; readonly height: number };
}

/** Operations for one element of the output; convolutions are counted apart. */
const OPERATIONS: Readonly<Record<string, number>> = {
  Add: 1,
  Mul: 1,
  Max: 1,
  Relu: 1,
  Tanh: 1,
  Pad: 0,
  Concat: 0,
};

/** A weighted sum of n neighbours: n products, n − 1 additions. */
const RESIZE_OPERATIONS: Readonly<Record<string, number>> = {
  nearest: 0,
  linear: 7,
  cubic: 31,
};

/**
 * Counts what a fuser costs on an image of that size, in pixels.
 *
 * @throws {RangeError} if the graph cannot take that size or has an operator that is not counted.
 */
export function costOf(
  graph: Graph,
  { width, height }: { width: number; height: number },
): Cost {
  const shapes = inferShapes(graph, { H: height, W: width });
  let macs = 0;
  let flops = 0;
  let activations = 0;
  for (const node of graph.nodes) {
    const elements = product(shapes.get(node.outputs[0]!)!);
    if (node.op === "Conv") {
      const nodeMacs = elements *
        product(shapes.get(node.inputs[1]!)!.slice(1));
      const hasBias = node.inputs.length > 2;
      macs += nodeMacs;
      flops += 2 * nodeMacs - (hasBias ? 0 : elements);
      activations += elements;
    } else {
      flops += elements * operationsOf(node);
    }
  }
  const learned = graph.initializers.filter(({ role }) => role === "weight");
  const parameters = learned.reduce((sum, { data }) => sum + data.length, 0);
  return {
    parameters,
    parameterBytes: 4 * parameters,
    macs,
    macsPerPixel: macs / (width * height),
    flops,
    activations,
    receptiveField: receptiveField(graph),
  };
}

function operationsOf(node: GraphNode): number {
  const operations = node.op === "Resize"
    ? RESIZE_OPERATIONS[stringOf(node, "mode", "nearest")]
    : OPERATIONS[node.op];
  if (operations === undefined) {
    throw new RangeError(
      `Cannot count ${node.op} ${node.name}: its operations are not defined here`,
    );
  }
  return operations;
}

function product(dims: readonly number[]): number {
  return dims.reduce((count, dim) => count * dim, 1);
}
