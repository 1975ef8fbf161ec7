import { GraphBuilder } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { mirroredConv } from "./mirrored_conv.ts";
import { mufusionTrunk } from "./mufusion_trunk.ts";
import { WeightSource } from "./weight_source.ts";

/**
 * MMDRFuse's teacher (Deng et al., ACM MM 2024): MUFusion's encoder and decoder, and a 4-channel buffer layer of the
 * student's shape at its end.
 *
 * Planes in [0, 1], height and width even (halved, then doubled by bicubic interpolation); the output is a tanh, in
 * (−1, 1).
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function mmdrfuseTeacher(state: StateDict): Graph {
  const weights = new WeightSource("mmdrfuse_teacher", state);
  const b = new GraphBuilder("mmdrfuse_teacher");
  const conv = mirroredConv(b, weights, "1");
  const buffer = b.relu(conv(mufusionTrunk(b, conv), "conv11", 64, 4));
  const fused = b.tanh(conv(buffer, "conv00", 4, 1));
  weights.finish();
  return b.build(fused);
}
