import { GraphBuilder, type Value } from "../../../src/models/onnx/builder.ts";
import type { Graph } from "../../../src/models/onnx/graph.ts";
import { seeded } from "../seeded.ts";

/** A layer to be made: its output channels, its border and what follows it. */
export interface LayerPlan {
  readonly outChannels: number;
  readonly padding: "reflect" | "zero";
  readonly activation: "relu" | "tanh" | "none";
  readonly bias?: false;
}

/** Adds one 3×3 convolution with seeded weights that keep the scale of what they see. */
export function seededLayer(
  b: GraphBuilder,
  x: Value,
  inChannels: number,
  { outChannels, padding, activation, bias }: LayerPlan,
  name: string,
  random: () => number,
): Value {
  const scale = Math.sqrt(1 / (3 * inChannels));
  const numbers = (length: number): Float32Array =>
    Float32Array.from({ length }, () => scale * random());
  const weights = {
    name,
    dims: [outChannels, inChannels, 3, 3],
    weight: numbers(9 * inChannels * outChannels),
    ...(bias === false ? {} : { bias: numbers(outChannels) }),
  } as const;
  const y = padding === "reflect"
    ? b.conv(b.pad(x, 1, "reflect"), weights)
    : b.conv(x, weights, { padding: 1 });
  return activation === "none" ? y : b[activation](y);
}

/** A graph of those layers one after the other, from `ir` and `vi` joined in that order to `fused`. */
export function seededChain(
  layers: readonly LayerPlan[],
  seed = 1,
  inputs: readonly ["ir", "vi"] | readonly ["vi", "ir"] = ["ir", "vi"],
): Graph {
  const b = new GraphBuilder("seeded");
  const random = seeded(seed);
  const sources = { ir: b.input("ir"), vi: b.input("vi") };
  let value = b.concat(sources[inputs[0]], sources[inputs[1]]);
  let channels = 2;
  for (const [index, layer] of layers.entries()) {
    value = seededLayer(b, value, channels, layer, `layer${index}`, random);
    channels = layer.outChannels;
  }
  return b.build(value);
}
