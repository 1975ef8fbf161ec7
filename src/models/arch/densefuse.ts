import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { mirroredConv } from "./mirrored_conv.ts";
import { WeightSource } from "./weight_source.ts";

/**
 * DenseFuse for grey images (Li and Wu, IEEE TIP 2019): each source goes through the same encoder, a 3×3 convolution and a
 * dense block of three; the mean of both sets of features goes through a decoder of four. Borders are mirrored.
 *
 * The paper adds the features up; the released code, and so this graph, takes their mean.
 *
 * Planes of levels 0..255, at least 2 × 2; the output is on the same scale and may leave it on either side.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function densefuse(state: StateDict): Graph {
  const weights = new WeightSource("densefuse", state);
  const b = new GraphBuilder("densefuse");
  const conv = mirroredConv(b, weights, "conv2d");
  const encode = (source: Value): Value => {
    let features = b.relu(conv(source, "conv1", 1, 16));
    for (const layer of [0, 1, 2]) {
      const name = `DB1.denseblock.${layer}.dense_conv`;
      const grown = b.relu(conv(features, name, 16 * (layer + 1), 16));
      features = b.concat(features, grown);
    }
    return features;
  };

  const sum = b.add(encode(b.input("ir")), encode(b.input("vi")));
  const d2 = b.relu(conv(b.mul(sum, b.constant([0.5])), "conv2", 64, 64));
  const d3 = b.relu(conv(d2, "conv3", 64, 32));
  const d4 = b.relu(conv(d3, "conv4", 32, 16));
  const fused = conv(d4, "conv5", 16, 1);
  weights.finish();
  return b.build(fused);
}
