import { ChainMismatch } from "../chain/chain_mismatch.ts";
import { refuseAttributes } from "../chain/refuse_attributes.ts";
import type { GraphNode } from "../onnx/graph.ts";
import type { GraphValues } from "./graph_values.ts";
import {
  type ConvolutionStep,
  MOST_JOINED,
  MOST_NUMBERS,
  MOST_REACH,
} from "./small_network.ts";

/**
 * A convolution that keeps the size of its input.
 *
 * @throws {ChainMismatch} if it is none, or beyond what our kernels take.
 */
export function convolutionOf(
  node: GraphNode,
  values: GraphValues,
): ConvolutionStep {
  const [data = "", weightName = "", biasName = "", ...others] = node.inputs;
  const { parts, border } = values.source(data);
  const { dims } = values.stored(weightName, node);
  const [channels = 0, taken = 0, size = 0, columns = 0, ...rest] = dims;
  if (!isSize(size) || columns !== size || rest.length + others.length > 0) {
    throw new ChainMismatch(
      `its Conv has a kernel of ${dims.slice(2).join("x")}`,
    );
  }
  const dilation = first(node, "dilations") ?? 1;
  const groups = whole(node, "group") ?? 1;
  const reach = dilation * (size - 1) / 2;
  const zeros = border === 0 ? reach : 0;
  refuseAttributes(
    node,
    {
      auto_pad: "NOTSET",
      dilations: [dilation, dilation],
      group: groups,
      kernel_shape: [size, size],
      pads: [zeros, zeros, zeros, zeros],
      strides: [1, 1],
    },
    zeros === 0 ? [] : ["pads"],
  );
  if ((border !== 0 && border !== reach) || reach > MOST_REACH) {
    throw new ChainMismatch(
      `its Conv reaches ${reach} pixels, over a border of ${border || zeros}`,
    );
  }
  const inChannels = parts.reduce(
    (sum, part) => sum + values.channels(part),
    0,
  );
  if (
    taken * groups !== inChannels || channels % groups !== 0 || channels < 1 ||
    inChannels > MOST_JOINED
  ) {
    throw new ChainMismatch(
      `its Conv makes ${channels} of ${inChannels} channels in ${groups} groups`,
    );
  }
  const together = 4 * Math.ceil(channels / groups / 4);
  if (groups * together * (1 + taken * size * size) > MOST_NUMBERS) {
    throw new ChainMismatch(
      `its Conv has ${channels * taken * size * size} weights`,
    );
  }
  return {
    kind: "convolution",
    inputs: parts,
    size,
    dilation,
    groups,
    padding: border === 0 ? "zero" : "reflect",
    inChannels,
    channels,
    weights: values.numbers(weightName, node, channels * taken * size * size),
    bias: biasName === ""
      ? new Float32Array(channels)
      : values.numbers(biasName, node, channels),
    relu: false,
  };
}

function isSize(size: number): size is ConvolutionStep["size"] {
  return size === 1 || size === 3 || size === 5;
}

function first({ attributes }: GraphNode, name: string): number | undefined {
  const value = attributes[name]?.value;
  return Array.isArray(value) ? value[0] : undefined;
}

function whole({ attributes }: GraphNode, name: string): number | undefined {
  const value = attributes[name]?.value;
  return typeof value === "number" ? value : undefined;
}
