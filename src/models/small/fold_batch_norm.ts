import { ChainMismatch } from "../chain/chain_mismatch.ts";
import { refuseAttributes } from "../chain/refuse_attributes.ts";
import type { GraphNode } from "../onnx/graph.ts";
import type { GraphValues } from "./graph_values.ts";

/**
 * Makes a batch normalization part of the convolution before it, as the referee does: with s = scale / √(variance + ε),
 * weights times s, and (bias − mean) · s + offset, each rounded to float32.
 *
 * @returns the number of the value both make
 * @throws {ChainMismatch} if it follows no convolution of its own.
 */
export function foldBatchNorm(node: GraphNode, values: GraphValues): number {
  const [data = "", ...names] = node.inputs;
  const epsilon = node.attributes["epsilon"]?.value ?? 1e-5;
  refuseAttributes(node, {
    epsilon,
    momentum: node.attributes["momentum"]?.value ?? 0.9,
    training_mode: 0,
  });
  const made = values.soleConvolution(data);
  if (made === null) {
    throw new ChainMismatch(
      "its BatchNormalization follows no convolution of its own",
    );
  }
  const { number, step } = made;
  if (names.length !== 4 || typeof epsilon !== "number") {
    throw new ChainMismatch("its BatchNormalization has other than 4 tensors");
  }
  const [scale, offset, mean, variance] = names.map((name) =>
    values.numbers(name, node, step.channels)
  );
  const factors = Array.from(
    scale!,
    (value, channel) =>
      Math.fround(
        value /
          Math.fround(
            Math.sqrt(Math.fround(variance![channel]! + Math.fround(epsilon))),
          ),
      ),
  );
  const each = step.weights.length / step.channels;
  values.replace(number, {
    ...step,
    weights: step.weights.map((weight, at) =>
      weight * factors[Math.floor(at / each)]!
    ),
    bias: step.bias.map((bias, channel) =>
      Math.fround(Math.fround(bias - mean![channel]!) * factors[channel]!) +
      offset![channel]!
    ),
  });
  return number;
}
