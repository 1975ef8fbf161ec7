import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

/**
 * STDFusionNet (Ma et al., IEEE TIM 2021): for each image a 5×5 convolution and three residual blocks, 16 → 16 → 32 → 64
 * channels; four more blocks rebuild one image of both.
 *
 * A block is a 1×1, a 3×3 and a 1×1 convolution beside a 1×1 one without a bias, or beside the block's input where the
 * number of channels stays. Blocks end in a leaky ReLU, but the first two that rebuild in an ELU and the last in a tanh.
 * The checkpoint that made the published pictures calls its tensors `STMFusion_model`, the later one `STDFusion_model`.
 *
 * Planes in [−1, 1], zeros beyond the borders; the output is a tanh, in (−1, 1), of any size.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function stdfusionnet(state: StateDict): Graph {
  const weights = new WeightSource("stdfusionnet", state);
  const b = new GraphBuilder("stdfusionnet");
  const isFirst = state.keys().some((name) =>
    name.startsWith("STMFusion_model/")
  );
  const model = isFirst ? "STMFusion_model" : "STDFusion_model";
  const leaky = (x: Value): Value => b.leakyRelu(x, 0.2);
  const conv = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
    size: number,
    bias = true,
  ): Value =>
    b.conv(
      x,
      weights.tensorflowConv(
        name,
        {
          kernel: `${model}/${name}/w`,
          ...(bias ? { bias: `${model}/${name}/b` } : {}),
        },
        inChannels,
        outChannels,
        size,
      ),
      { padding: (size - 1) / 2 },
    );
  const block = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
    activate: (x: Value) => Value = leaky,
    beside = true,
  ): Value => {
    const first = leaky(conv(x, `${name}/conv1`, inChannels, inChannels, 1));
    const middle = leaky(
      conv(first, `${name}/conv2`, inChannels, inChannels, 3),
    );
    const last = conv(middle, `${name}/conv3`, inChannels, outChannels, 1);
    const identity = beside
      ? conv(x, `${name}/identity_conv`, inChannels, outChannels, 1, false)
      : x;
    return activate(b.add(last, identity));
  };
  const encode = (image: Value, source: string): Value => {
    const name = `${source}_extraction_network`;
    let x = leaky(conv(image, `${name}/conv1`, 1, 16, 5));
    x = block(x, `${name}/block1`, 16, 16, leaky, false);
    x = block(x, `${name}/block2`, 16, 32);
    return block(x, `${name}/block3`, 32, 64);
  };

  const ir = encode(b.input("ir"), "ir");
  const vi = encode(b.input("vi"), "vi");
  const rebuild = "reconstruction_network";
  let x = b.concat(vi, ir);
  x = block(x, `${rebuild}/block1`, 128, 64, (value) => b.elu(value));
  x = block(x, `${rebuild}/block2`, 64, 32, (value) => b.elu(value));
  x = block(x, `${rebuild}/block3`, 32, 16);
  const fused = block(x, `${rebuild}/block4`, 16, 1, (value) => b.tanh(value));
  weights.finish();
  return b.build(fused);
}
