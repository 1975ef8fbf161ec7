import { GraphBuilder } from "../../onnx/builder.ts";
import type { Value } from "../../onnx/builder.ts";
import type { Graph } from "../../onnx/graph.ts";
import type { StateDict } from "../../weights/state_dict.ts";
import { gradientDenseBlock } from "./gradient_dense_block.ts";
import { WeightSource } from "../weight_source.ts";

/**
 * SeAFusion (Tang et al., Information Fusion 2022): for each image, a convolution and two gradient residual dense blocks,
 * 1 → 16 → 32 → 48 channels; four convolutions decode both.
 *
 * The decoder has batch normalizations among its weights and the released network never runs them.
 *
 * Planes in [0, 1], the visible one a luma Y; zeros beyond the borders; the output is tanh / 2 + 1/2, in (0, 1), of any
 * size.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function seafusion(state: StateDict): Graph {
  const weights = new WeightSource("seafusion", state);
  const b = new GraphBuilder("seafusion");
  const conv = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
  ): Value =>
    b.conv(x, weights.conv(`${name}.conv`, inChannels, outChannels, 3), {
      padding: 1,
    });
  const layer = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
  ): Value => b.leakyRelu(conv(x, name, inChannels, outChannels), 0.2);
  const block = gradientDenseBlock(b, weights);
  const encode = (x: Value, name: string): Value =>
    block(
      block(layer(x, `${name}_conv`, 1, 16), `${name}_rgbd1`, 16, 32),
      `${name}_rgbd2`,
      32,
      48,
    );

  const ir = encode(b.input("ir"), "inf");
  const vi = encode(b.input("vi"), "vis");
  for (const decoder of [1, 2, 3, 4]) weights.leave(`decode${decoder}.bn.`);
  const d4 = layer(b.concat(vi, ir), "decode4", 96, 64);
  const d3 = layer(d4, "decode3", 64, 32);
  const d2 = layer(d3, "decode2", 32, 16);
  const half = b.constant([0.5]);
  const fused = b.add(b.mul(b.tanh(conv(d2, "decode1", 16, 1)), half), half);
  weights.finish();
  return b.build(fused);
}
