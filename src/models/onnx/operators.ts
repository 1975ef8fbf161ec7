import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import type { GraphNode } from "./graph.ts";
import type { Operator } from "./operator.ts";
import { batchNormalization } from "./operators/batch_normalization.ts";
import { concat } from "./operators/concat.ts";
import { conv } from "./operators/conv.ts";
import { convTranspose } from "./operators/conv_transpose.ts";
import { depthToSpace } from "./operators/depth_to_space.ts";
import { elementwise } from "./operators/elementwise.ts";
import { gather } from "./operators/gather.ts";
import { gemm } from "./operators/gemm.ts";
import { globalAveragePool } from "./operators/global_average_pool.ts";
import { instanceNormalization } from "./operators/instance_normalization.ts";
import { layerNormalization } from "./operators/layer_normalization.ts";
import { matMul } from "./operators/mat_mul.ts";
import { maxPool } from "./operators/max_pool.ts";
import { pad } from "./operators/pad.ts";
import { reduceExtremum } from "./operators/reduce_extremum.ts";
import { reduceMean } from "./operators/reduce_mean.ts";
import { reshape } from "./operators/reshape.ts";
import { resize } from "./operators/resize.ts";
import { scatterElements } from "./operators/scatter_elements.ts";
import { shape } from "./operators/shape.ts";
import { slice } from "./operators/slice.ts";
import { softmax } from "./operators/softmax.ts";
import { spaceToDepth } from "./operators/space_to_depth.ts";
import { transpose } from "./operators/transpose.ts";

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ["Abs", elementwise],
  ["Add", elementwise],
  ["BatchNormalization", batchNormalization],
  ["Cast", elementwise],
  ["Clip", elementwise],
  ["Concat", concat],
  ["Conv", conv],
  ["ConvTranspose", convTranspose],
  ["DepthToSpace", depthToSpace],
  ["Div", elementwise],
  ["Elu", elementwise],
  ["Erf", elementwise],
  ["Exp", elementwise],
  ["Floor", elementwise],
  ["Gather", gather],
  ["Gemm", gemm],
  ["GlobalAveragePool", globalAveragePool],
  ["HardSigmoid", elementwise],
  ["InstanceNormalization", instanceNormalization],
  ["LayerNormalization", layerNormalization],
  ["LeakyRelu", elementwise],
  ["MatMul", matMul],
  ["Max", elementwise],
  ["MaxPool", maxPool],
  ["Min", elementwise],
  ["Mul", elementwise],
  ["PRelu", elementwise],
  ["Pad", pad],
  ["ReduceMax", reduceExtremum],
  ["ReduceMean", reduceMean],
  ["ReduceMin", reduceExtremum],
  ["Relu", elementwise],
  ["Reshape", reshape],
  ["Resize", resize],
  ["ScatterElements", scatterElements],
  ["Shape", shape],
  ["Sigmoid", elementwise],
  ["Sign", elementwise],
  ["Slice", slice],
  ["Softmax", softmax],
  ["Softplus", elementwise],
  ["SpaceToDepth", spaceToDepth],
  ["Sqrt", elementwise],
  ["Sub", elementwise],
  ["Tanh", elementwise],
  ["Transpose", transpose],
]);

/**
 * What is known about a node's operator.
 *
 * @throws {UnknownNameError} if nothing is.
 */
export function operatorOf(node: GraphNode): Operator {
  const operator = OPERATORS.get(node.op);
  if (operator === undefined) {
    throw new UnknownNameError(
      `describe ${node.name}, of operator`,
      node.op,
      [],
      "it is not known here",
    );
  }
  return operator;
}
