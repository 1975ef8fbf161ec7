import type { Graph, GraphNode } from "../onnx/graph.ts";
import { ChainMismatch } from "../chain/chain_mismatch.ts";
import { refuseAttributes } from "../chain/refuse_attributes.ts";
import { refuseOtherPorts } from "../chain/refuse_other_ports.ts";
import { bordersOf } from "./borders_of.ts";
import { convolutionOf } from "./convolution_of.ts";
import { elementFunctionOf } from "./element_function_of.ts";
import { foldBatchNorm } from "./fold_batch_norm.ts";
import { GraphValues } from "./graph_values.ts";
import {
  MOST_STEPS,
  type PairStep,
  type SmallNetwork,
} from "./small_network.ts";

/** A small network, or why there is none. */
export type FoundSmallNetwork =
  | { readonly network: SmallNetwork }
  | { readonly network: null; readonly reason: string };

const PAIRS: ReadonlyMap<string, PairStep["operation"]> = new Map([
  ["Add", "add"],
  ["Sub", "subtract"],
  ["Mul", "multiply"],
  ["Max", "maximum"],
]);

/**
 * Whether a graph is a {@link SmallNetwork}: `ir` and `vi`, one plane each and of any size, then convolutions of stride 1
 * with kernels of 1, 3 or 5 and borders that keep the size, batch normalizations behind them (which become part of their
 * weights), functions of each value, sums, differences, products and maxima of two, and joined channels, then `fused`.
 *
 * A graph that is none is the usual case, not an error: the reason is a phrase that says what else it has.
 */
export function findSmallNetwork(graph: Graph): FoundSmallNetwork {
  try {
    return { network: readNetwork(graph) };
  } catch (error) {
    if (error instanceof ChainMismatch) {
      return { network: null, reason: error.message };
    }
    throw error;
  }
}

function readNetwork(graph: Graph): SmallNetwork {
  refuseOtherPorts(graph);
  const values = new GraphValues(graph);
  for (const node of graph.nodes) read(node, values);
  const network = values.network("fused");
  if (network.steps.length > MOST_STEPS) {
    throw new ChainMismatch(`it has more than ${MOST_STEPS} steps`);
  }
  if (!network.steps.some(({ kind }) => kind === "convolution")) {
    throw new ChainMismatch("it has no convolution");
  }
  bordersOf(network);
  return network;
}

function read(node: GraphNode, values: GraphValues): void {
  const operation = PAIRS.get(node.op);
  if (operation !== undefined) {
    refuseAttributes(node, {});
    const [a, b, ...others] = node.inputs.map((name) => values.parts(name));
    if (a === undefined || b?.length !== a.length || others.length > 0) {
      throw new ChainMismatch(
        `its ${node.op} takes other than two like values`,
      );
    }
    values.define(
      node,
      a.map((first, index) => values.pair(operation, [first, b[index]!])),
    );
    return;
  }
  switch (node.op) {
    case "Concat":
      refuseAttributes(node, { axis: 1 }, ["axis"]);
      values.define(node, node.inputs.flatMap((name) => values.parts(name)));
      return;
    case "Pad":
      values.mirror(node);
      return;
    case "Conv":
      values.define(node, [values.add(convolutionOf(node, values))]);
      return;
    case "Relu": {
      const made = values.soleConvolution(node.inputs[0]!);
      if (made === null) break;
      refuseAttributes(node, {});
      values.replace(made.number, { ...made.step, relu: true });
      values.define(node, [made.number]);
      return;
    }
    case "BatchNormalization":
      values.define(node, [foldBatchNorm(node, values)]);
      return;
  }
  const apply = elementFunctionOf(node, values);
  values.define(
    node,
    values.parts(node.inputs[0]!).map((input) =>
      values.add({
        kind: "element",
        input,
        apply,
        channels: values.channels(input),
      })
    ),
  );
}
