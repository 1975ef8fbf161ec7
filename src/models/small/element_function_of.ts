import { ChainMismatch } from "../chain/chain_mismatch.ts";
import { refuseAttributes } from "../chain/refuse_attributes.ts";
import type { GraphNode } from "../onnx/graph.ts";
import type { GraphValues } from "./graph_values.ts";
import type { ElementFunction } from "./small_network.ts";

/**
 * The function of each value that a node is.
 *
 * @throws {ChainMismatch} if it is none that our kernels know.
 */
export function elementFunctionOf(
  node: GraphNode,
  values: GraphValues,
): ElementFunction {
  const number = (name: string, otherwise: number): number => {
    const value = node.attributes[name]?.value ?? otherwise;
    return typeof value === "number" ? Math.fround(value) : NaN;
  };
  const alone = (
    apply: ElementFunction,
    ...names: readonly string[]
  ): ElementFunction => {
    refuseAttributes(
      node,
      Object.fromEntries(
        names.map((name) => [name, node.attributes[name]?.value ?? 0]),
      ),
    );
    if (node.inputs.length !== 1) {
      throw new ChainMismatch(`its ${node.op} takes several values`);
    }
    return apply;
  };
  switch (node.op) {
    case "Relu":
      return alone({ name: "relu" });
    case "Tanh":
      return alone({ name: "tanh" });
    case "Abs":
      return alone({ name: "abs" });
    case "LeakyRelu":
      return alone(
        { name: "leaky-relu", slope: number("alpha", 0.01) },
        "alpha",
      );
    case "HardSigmoid":
      return alone(
        {
          name: "hard-sigmoid",
          slope: number("alpha", 0.2),
          offset: number("beta", 0.5),
        },
        "alpha",
        "beta",
      );
    case "Clip": {
      refuseAttributes(node, {});
      const [, low = "", high = "", ...others] = node.inputs;
      if (others.length > 0) {
        throw new ChainMismatch("its Clip has four inputs");
      }
      return {
        name: "clip",
        low: values.numbers(low, node, 1)[0]!,
        high: values.numbers(high, node, 1)[0]!,
      };
    }
    default:
      throw new ChainMismatch(`it has a ${node.op}`);
  }
}
