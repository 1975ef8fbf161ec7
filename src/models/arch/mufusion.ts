import { GraphBuilder } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { mirroredConv } from "./mirrored_conv.ts";
import { mufusionTrunk } from "./mufusion_trunk.ts";
import { WeightSource } from "./weight_source.ts";

/**
 * MUFusion (Cheng et al., Information Fusion 2023): a densely connected encoder at half size, a decoder that takes every
 * layer of it back in, and a last convolution of 64 → 1 channels.
 *
 * Planes in [0, 1], height and width even (halved, then doubled by bicubic interpolation); the output is a tanh, in
 * (−1, 1).
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function mufusion(state: StateDict): Graph {
  const weights = new WeightSource("mufusion", state);
  const b = new GraphBuilder("mufusion");
  const conv = mirroredConv(b, weights, "1");
  const fused = b.tanh(conv(mufusionTrunk(b, conv), "conv11", 64, 1));
  weights.finish();
  return b.build(fused);
}
