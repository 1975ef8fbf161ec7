import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

/**
 * SDNet (Zhang and Ma, IJCV 2021): for each image, a 5×5 and three 3×3 convolutions of 16 channels, densely connected; a
 * 1×1 convolution of all 128 channels fuses them. What decomposes the fused image again served training only.
 *
 * Planes in [−1, 1], zeros beyond the borders; the output is a tanh, in (−1, 1), of any size.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function sdnet(state: StateDict): Graph {
  const weights = new WeightSource("sdnet", state);
  const b = new GraphBuilder("sdnet");
  const conv = (
    x: Value,
    layer: number,
    branch: string,
    inChannels: number,
    outChannels: number,
    size: number,
  ): Value => {
    const scope = `layer${layer}_${branch}`;
    const tensor = (kind: string): string =>
      `fusion_model/${scope}/${kind}${layer}_${branch}`;
    return b.conv(
      x,
      weights.tensorflowConv(
        scope,
        { kernel: tensor("w"), bias: tensor("b") },
        inChannels,
        outChannels,
        size,
      ),
      { padding: (size - 1) / 2 },
    );
  };
  const encode = (image: Value, branch: string): Value[] => {
    const layers = [b.leakyRelu(conv(image, 1, branch, 1, 16, 5), 0.2)];
    for (const layer of [2, 3, 4]) {
      const dense = layer === 2 ? layers[0]! : b.concat(...layers);
      const inChannels = 16 * layers.length;
      layers.push(
        b.leakyRelu(conv(dense, layer, branch, inChannels, 16, 3), 0.2),
      );
    }
    return layers;
  };

  const ir = encode(b.input("ir"), "ir");
  const vi = encode(b.input("vi"), "vi");
  const both = b.concat(...ir.flatMap((layer, index) => [layer, vi[index]!]));
  const fused = b.tanh(conv(both, 5, "fuse", 128, 1, 1));
  weights.leave("fusion_model/layer6_sept/");
  for (const layer of [7, 8, 9]) {
    weights.leave(`fusion_model/layer${layer}_ir/`);
    weights.leave(`fusion_model/layer${layer}_vi/`);
  }
  weights.finish();
  return b.build(fused);
}
