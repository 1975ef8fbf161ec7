import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

/**
 * IFCNN-MAX (Zhang et al., Information Fusion 2020): each source goes through ResNet-101's first 7×7 convolution, here of
 * stride 1, and a 3×3 block; the larger of each feature goes through another block and a 1×1 convolution. Borders are
 * repeated.
 *
 * In [0, 1]: `ir` is one plane, repeated to three; `vi` is red, green and blue (three times the same for a grey image); the
 * output is red, green and blue and may leave the range on either side. Any size.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function ifcnnMax(state: StateDict): Graph {
  const weights = new WeightSource("ifcnn_max", state);
  const b = new GraphBuilder("ifcnn_max");
  const conv = (
    x: Value,
    name: string,
    inChannels: number,
    kernel: number,
  ): Value => {
    const dims = [64, inChannels, kernel, kernel] as const;
    const weight = weights.take(`${name}.weight`, dims);
    return b.conv(b.pad(x, (kernel - 1) / 2, "edge"), { name, dims, weight });
  };
  const block = (x: Value, name: string): Value =>
    b.relu(
      b.batchNorm(
        conv(x, `${name}.conv`, 64, 3),
        weights.batchNorm(`${name}.bn`, 64),
      ),
    );
  const encode = (source: Value): Value =>
    block(conv(source, "conv1", 3, 7), "conv2");

  const ir = b.input("ir");
  const vi = b.input("vi", [1, 3, "H", "W"]);
  const features = b.max(encode(b.concat(ir, ir, ir)), encode(vi));
  const fused = b.conv(
    block(features, "conv3"),
    weights.conv("conv4", 64, 3, 1),
  );
  weights.finish();
  return b.build(fused, "fused", [1, 3, "H", "W"]);
}
