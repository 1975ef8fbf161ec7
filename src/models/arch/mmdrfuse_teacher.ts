import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

/**
 * MMDRFuse's teacher (Deng et al., ACM MM 2024): six 3×3 encoder layers, the third of stride 2, densely connected at half
 * size; a decoder that takes every encoder layer back in, and a 4-channel buffer layer of the student's shape at its end.
 *
 * Planes in [0, 1], height and width even (halved, then doubled by bicubic interpolation); the output is a tanh, in
 * (−1, 1).
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function mmdrfuseTeacher(state: StateDict): Graph {
  const weights = new WeightSource("mmdrfuse_teacher", state);
  const b = new GraphBuilder("mmdrfuse_teacher");
  const conv = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
    stride = 1,
  ): Value =>
    b.conv(
      b.pad(x, 1, "reflect"),
      weights.conv(`${name}.1`, inChannels, outChannels, 3),
      { stride },
    );

  const e1 = b.relu(
    conv(b.concat(b.input("ir"), b.input("vi")), "conv1", 2, 32),
  );
  const e2 = b.relu(conv(e1, "conv2", 32, 32));
  const e3 = b.relu(conv(b.concat(e1, e2), "conv3", 64, 64, 2));
  const e4 = b.relu(conv(e3, "conv4", 64, 64));
  const e5 = b.relu(conv(b.concat(e3, e4), "conv5", 128, 64));
  const e6 = b.relu(conv(b.concat(e3, e4, e5), "conv6", 192, 64));

  const d6 = b.relu(conv(e6, "conv66", 64, 64));
  const d5 = b.relu(conv(b.concat(e5, d6), "conv55", 128, 64));
  const d4 = b.relu(conv(b.concat(e4, d5), "conv44", 128, 64));
  const d3 = b.relu(conv(b.concat(e3, d4), "conv33", 128, 64));
  const d2 = b.relu(conv(b.concat(e2, b.resizeCubic(d3, 2)), "conv22", 96, 32));
  const buffer = b.relu(conv(b.concat(e1, d2), "conv11", 64, 4));
  const fused = b.tanh(conv(buffer, "conv00", 4, 1));
  weights.finish();
  return b.build(fused);
}
