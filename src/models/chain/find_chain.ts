import type { Graph, GraphNode } from "../onnx/graph.ts";
import { type Chain, type ChainLayer, MAX_LAYERS } from "./chain.ts";
import { ChainMismatch } from "./chain_mismatch.ts";
import { GraphWalk } from "./graph_walk.ts";
import { nextLayer } from "./next_layer.ts";
import { refuseAttributes } from "./refuse_attributes.ts";
import { refuseOtherPorts } from "./refuse_other_ports.ts";

/** A chain, or why there is none. */
export type FoundChain =
  | { readonly chain: Chain }
  | { readonly chain: null; readonly reason: string };

/**
 * Whether a graph is a {@link Chain}: `ir` and `vi`, one plane each and of any size, joined in either order, then 1 to 4
 * convolutions of 3×3 with stride 1, no dilation, one group, a border of one mirrored or zero pixel and ReLU, tanh or
 * nothing after it, then `fused`, and no other use of anything in between. Its name plays no part.
 *
 * The weights are those stored in the graph. A graph that is no chain is the usual case, not an error: the reason is a
 * phrase that says what else it has.
 */
export function findChain(graph: Graph): FoundChain {
  try {
    return { chain: readChain(graph) };
  } catch (error) {
    if (error instanceof ChainMismatch) {
      return { chain: null, reason: error.message };
    }
    throw error;
  }
}

function readChain(graph: Graph): Chain {
  refuseOtherPorts(graph);
  const walk = new GraphWalk(graph);
  const join = walk.consumer("ir");
  const inputs = joinedBy(join);
  if (walk.consumer("vi") !== join) {
    throw new ChainMismatch("ir and vi go different ways");
  }
  const layers: ChainLayer[] = [];
  let value = join.outputs[0]!;
  let channels = 2;
  while (value !== "fused") {
    if (layers.length === MAX_LAYERS) {
      throw new ChainMismatch(`it has more than ${MAX_LAYERS} layers`);
    }
    const { layer, output } = nextLayer(walk, value, channels);
    layers.push(layer);
    channels = layer.outChannels;
    value = output;
  }
  if (layers.length === 0) throw new ChainMismatch("it has no convolution");
  if (channels !== 1) {
    throw new ChainMismatch(`its output has ${channels} channels`);
  }
  walk.refuseRest();
  return { inputs, layers };
}

function joinedBy(join: GraphNode): Chain["inputs"] {
  if (join.op !== "Concat") {
    throw new ChainMismatch(`ir goes into ${join.op}, not into Concat`);
  }
  refuseAttributes(join, { axis: 1 }, ["axis"]);
  const [first, second, ...others] = join.inputs;
  if (others.length === 0 && first === "ir" && second === "vi") {
    return ["ir", "vi"];
  }
  if (others.length === 0 && first === "vi" && second === "ir") {
    return ["vi", "ir"];
  }
  throw new ChainMismatch(`its Concat joins ${join.inputs.join(", ")}`);
}
