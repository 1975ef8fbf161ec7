import type { GraphNode } from "../onnx/graph.ts";
import { type Activation, type ChainLayer, MAX_CHANNELS } from "./chain.ts";
import { ChainMismatch } from "./chain_mismatch.ts";
import type { GraphWalk } from "./graph_walk.ts";
import { refuseAttributes } from "./refuse_attributes.ts";

const ACTIVATIONS: ReadonlyMap<string, Activation> = new Map([
  ["Relu", "relu"],
  ["Tanh", "tanh"],
]);

/**
 * The layer that takes `value`: padding if it is a node of its own, convolution, activation if there is one.
 *
 * @returns the layer, and the name of what it makes
 * @throws {ChainMismatch} if what takes it is anything else.
 */
export function nextLayer(
  walk: GraphWalk,
  value: string,
  channels: number,
): { readonly layer: ChainLayer; readonly output: string } {
  const first = walk.consumer(value);
  const reflected = first.op === "Pad";
  if (reflected) refusePad(walk, first, value);
  const conv = reflected ? walk.consumer(first.outputs[0]!) : first;
  const layer = convolution(
    walk,
    conv,
    reflected ? first.outputs[0]! : value,
    channels,
    reflected ? "reflect" : "zero",
  );
  const result = conv.outputs[0]!;
  if (result === "fused") return { layer, output: result };
  const last = walk.consumer(result);
  const activation = ACTIVATIONS.get(last.op);
  if (activation === undefined) return { layer, output: result };
  refuseAttributes(last, {});
  return { layer: { ...layer, activation }, output: last.outputs[0]! };
}

/** ReLU and tanh take one input and so do those that follow them; a Pad takes its sizes beside. */
function refusePad(walk: GraphWalk, node: GraphNode, value: string): void {
  refuseAttributes(node, { mode: "reflect" }, ["mode"]);
  const [data, pads, ...others] = node.inputs;
  const { data: sizes } = walk.stored(pads ?? "", node);
  const isOnePixel = `${sizes}` === "0,0,1,1,0,0,1,1";
  if (data !== value || !isOnePixel || others.some((name) => name !== "")) {
    throw new ChainMismatch(`its Pad adds ${sizes}`);
  }
}

function convolution(
  walk: GraphWalk,
  node: GraphNode,
  value: string,
  inChannels: number,
  padding: ChainLayer["padding"],
): ChainLayer {
  if (node.op !== "Conv") throw new ChainMismatch(`it has a ${node.op}`);
  const border = padding === "zero" ? 1 : 0;
  refuseAttributes(
    node,
    {
      auto_pad: "NOTSET",
      dilations: [1, 1],
      group: 1,
      kernel_shape: [3, 3],
      pads: [border, border, border, border],
      strides: [1, 1],
    },
    border === 0 ? [] : ["pads"],
  );
  const [data, weightName = "", biasName = "", ...others] = node.inputs;
  const weight = walk.stored(weightName, node);
  const [outChannels = 0, taken, ...kernel] = weight.dims;
  if (kernel.join("x") !== "3x3") {
    throw new ChainMismatch(`its Conv has a kernel of ${kernel.join("x")}`);
  }
  if (data !== value || taken !== inChannels || others.length > 0) {
    throw new ChainMismatch(`its Conv does not take ${inChannels} channels`);
  }
  if (outChannels < 1 || outChannels > MAX_CHANNELS) {
    throw new ChainMismatch(
      `it has ${outChannels} channels between layers, more than ${MAX_CHANNELS}`,
    );
  }
  const bias = biasName === ""
    ? new Float32Array(outChannels)
    : walk.stored(biasName, node).data;
  return {
    inChannels,
    outChannels,
    padding,
    weights: finite(weight.data, 9 * inChannels * outChannels),
    bias: finite(bias, outChannels),
    activation: "none",
  };
}

function finite(
  data: Float32Array | BigInt64Array,
  length: number,
): Float32Array {
  if (
    !(data instanceof Float32Array) || data.length !== length ||
    !data.every(Number.isFinite)
  ) {
    throw new ChainMismatch(
      `its Conv has weights that are not ${length} finite numbers`,
    );
  }
  return data;
}
