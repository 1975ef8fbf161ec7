import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

/** Channels of every layer of the encoder. */
const GROWTH = 44;

/**
 * U2Fusion (Xu et al., IEEE TPAMI 2022): ten 3×3 convolutions over mirrored borders. The first six are densely connected,
 * each layer's output joined before its input; the last four narrow 264 channels to one.
 *
 * Planes in [0, 1]; the output is tanh / 2 + 1/2, in (0, 1), of any size of at least 2 × 2.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function u2fusion(state: StateDict): Graph {
  const weights = new WeightSource("u2fusion", state);
  const b = new GraphBuilder("u2fusion");
  const conv = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
  ): Value =>
    b.conv(
      b.pad(x, 1, "reflect"),
      weights.tensorflowConv(
        name,
        { kernel: `${name}/kernel`, bias: `${name}/bias` },
        inChannels,
        outChannels,
        3,
      ),
    );
  const layer = (...args: Parameters<typeof conv>): Value =>
    b.leakyRelu(conv(...args), 0.2);

  const encoder = "Generator/encoder";
  const sources = b.concat(b.input("vi"), b.input("ir"));
  let x = layer(sources, `${encoder}/conv1_1`, 2, GROWTH);
  for (const index of [1, 2, 3, 4, 5]) {
    const name = `${encoder}/dense_block_conv${index}`;
    x = b.concat(layer(x, name, index * GROWTH, GROWTH), x);
  }
  // TensorFlow numbered the scope, which it had met before.
  const decoder = "Generator_1/decoder";
  x = layer(x, `${decoder}/conv2_1`, 6 * GROWTH, 128);
  x = layer(x, `${decoder}/conv2_2`, 128, 64);
  x = layer(x, `${decoder}/conv2_3`, 64, 32);
  const half = b.constant([0.5]);
  const fused = b.add(
    b.mul(b.tanh(conv(x, `${decoder}/conv2_4`, 32, 1)), half),
    half,
  );
  weights.finish();
  return b.build(fused);
}
