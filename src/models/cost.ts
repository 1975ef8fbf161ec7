import type { Graph } from "./onnx/graph.ts";
import { inferShapes } from "./onnx/infer_shapes.ts";
import { operatorOf } from "./onnx/operators.ts";
import { receptiveField } from "./receptive_field.ts";

/** What a fuser costs, counted on its graph: arithmetic of the definition, not of any implementation. */
export interface Cost {
  /** Learned numbers. */
  readonly parameters: number;
  /** Bytes of the learned numbers as float32: 4 each. */
  readonly parameterBytes: number;
  /** Multiply-accumulates of convolutions and matrix products, at this image size. Borders count like the inside. */
  readonly macs: number;
  /** `macs` a pixel of the image. */
  readonly macsPerPixel: number;
  /**
   * Floating-point operations at this image size: 2 a multiply-accumulate (the first addition of each sum is its bias, and
   * is not there without one), 1 an element for every elementwise operator, such as an addition, a maximum or a tanh, 2
   * for batch normalizations, 3 for softmax, 7 for layer normalizations and 4 more a row, one less than its window for
   * pooling, one a pixel for the mean of a channel, and a weighted sum of 4 (linear) or 16 (cubic) neighbours an element
   * for resizes. Moving data (padding, joining) is free.
   */
  readonly flops: number;
  /**
   * Elements of the outputs of all convolutions and matrix products (Radosavovic et al., CVPR 2020), at this image size.
   */
  readonly activations: number;
  /** Source pixels a fused pixel depends on, at most; `Infinity` where that is the whole image, however large. */
  readonly receptiveField: { readonly width: number; readonly height: number };
}

/**
 * Counts what a fuser costs on an image of that size, in pixels.
 *
 * @throws {RangeError} if the graph cannot take that size. @throws {UnknownNameError} at an operator that is not known.
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
    const elements = shapes.get(node.outputs[0]!)!.reduce(
      (count, dim) => count * dim,
      1,
    );
    const inputs = node.inputs.map((name) => shapes.get(name) ?? []);
    const element = operatorOf(node).cost(node, inputs);
    macs += elements * element.macs;
    flops += elements * element.flops;
    if (element.macs > 0) activations += elements;
  }
  const parameters = graph.initializers
    .filter(({ role }) => role === "weight")
    .reduce((sum, { data }) => sum + data.length, 0);
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
