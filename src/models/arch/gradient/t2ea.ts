import { GraphBuilder } from "../../onnx/builder.ts";
import type { Value } from "../../onnx/builder.ts";
import type { Graph } from "../../onnx/graph.ts";
import type { StateDict } from "../../weights/state_dict.ts";
import { gradientDenseBlock } from "./gradient_dense_block.ts";
import { WeightSource } from "../weight_source.ts";

const TAYLOR = "Taylor.pt";
const FUSION = "Fusion_Seg.pt/Net";
const REDUCTION = 8;

/**
 * T2EA (Huang et al., 2024): a first network splits each image into three terms of a Taylor series, a base and twice a
 * gradient, each from the term before and the image; a second one, SeAFusion's encoder with attention over channels and
 * pixels and a decoder of dilation 3, fuses term by term; the sum is over term i divided by i!.
 *
 * The test script opens a file that was never released; `Fusion_Seg.pt`, from the training with a segmentation task, holds
 * the same modules. Its decoder has batch normalizations among its weights and never runs them.
 *
 * Planes in [0, 1], the visible one a luma that is not rounded; zeros beyond the borders; the output is a sum of three
 * values in (0, 1) with weights 1, 1 and 1/2, of any size.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function t2ea(state: StateDict): Graph {
  const weights = new WeightSource("t2ea", state);
  const b = new GraphBuilder("t2ea");
  const conv = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
    size: number,
    { dilation = 1, bias = true } = {},
  ): Value =>
    b.conv(x, weights.conv(name, inChannels, outChannels, size, { bias }), {
      dilation,
      padding: dilation * (size - 1) / 2,
    });

  const leaky = (x: Value): Value => b.leakyRelu(x, 0.01);
  const residual = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
  ): Value => {
    const first = leaky(conv(x, `${name}.Res.0`, inChannels, outChannels, 1));
    const middle = leaky(
      conv(first, `${name}.Res.2`, outChannels, outChannels, 3),
    );
    const last = conv(middle, `${name}.Res.4`, outChannels, outChannels, 1);
    const beside = conv(x, `${name}.Conv`, inChannels, outChannels, 1);
    return leaky(b.add(last, beside));
  };
  const base = (image: Value): Value => {
    const name = `${TAYLOR}/base`;
    let x = leaky(conv(image, `${name}.0`, 1, 32, 5));
    x = residual(x, `${name}.2`, 32, 64);
    x = residual(x, `${name}.3`, 64, 32);
    return residual(x, `${name}.4`, 32, 1);
  };
  const mish = (x: Value): Value => b.mul(x, b.tanh(b.node("Softplus", [x])));
  const dense = (x: Value, name: string, channels: number): Value => {
    const layer = (
      from: Value,
      index: number,
      size: number,
      out: number,
    ): Value =>
      mish(
        conv(from, `${name}.conv${index}.conv`, index * channels, out, size),
      );
    const one = b.concat(x, layer(x, 1, 1, channels));
    const two = b.concat(one, layer(one, 2, 3, channels));
    const three = b.concat(two, layer(two, 3, 1, channels));
    const last = layer(three, 4, 1, 2 * channels);
    const beside = conv(x, `${name}.shortcut.0`, channels, 2 * channels, 1);
    return mish(b.add(beside, last));
  };
  const gradient = (term: Value, image: Value): Value => {
    const name = `${TAYLOR}/gradient`;
    let x = leaky(conv(b.concat(term, image), `${name}.0`, 2, 8, 5));
    x = dense(x, `${name}.2`, 8);
    x = dense(x, `${name}.3`, 16);
    x = dense(x, `${name}.4`, 32);
    return leaky(conv(x, `${name}.5`, 64, 1, 5));
  };
  const termsOf = (image: Value): readonly Value[] => {
    const first = base(image);
    const second = gradient(first, image);
    return [first, second, gradient(second, image)];
  };

  const layer = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
    dilation = 1,
  ): Value =>
    b.leakyRelu(
      conv(x, `${FUSION}.${name}.conv`, inChannels, outChannels, 3, {
        dilation,
      }),
      0.2,
    );
  const block = gradientDenseBlock(b, weights);
  const encode = (x: Value, source: string): Value =>
    block(
      block(
        layer(x, `${source}_conv`, 1, 16),
        `${FUSION}.${source}_rgbd1`,
        16,
        32,
      ),
      `${FUSION}.${source}_rgbd2`,
      32,
      48,
    );
  const weighChannels = (x: Value, channels: number): Value => {
    const name = `${FUSION}.attention.channelattention`;
    const hidden = channels / REDUCTION;
    const through = (pooled: Value): Value =>
      conv(
        b.relu(
          conv(pooled, `${name}.fc1`, channels, hidden, 1, { bias: false }),
        ),
        `${name}.fc2`,
        hidden,
        channels,
        1,
        { bias: false },
      );
    const mean = through(b.node("GlobalAveragePool", [x]));
    return b.sigmoid(b.add(mean, through(b.largest(x, 2, 3))));
  };
  const weighPixels = (x: Value): Value =>
    b.sigmoid(
      conv(
        b.concat(b.mean(x, 1), b.largest(x, 1)),
        `${FUSION}.attention.spatialattention.conv1`,
        2,
        1,
        7,
        { bias: false },
      ),
    );
  const half = b.constant([0.5]);
  const fuse = (vi: Value, ir: Value): Value => {
    const both = b.concat(encode(vi, "vis"), encode(ir, "inf"));
    const weighed = b.mul(both, weighChannels(both, 96));
    let x = b.mul(weighed, weighPixels(weighed));
    x = layer(x, "decode4", 96, 64, 3);
    x = layer(x, "decode3", 64, 32, 3);
    x = layer(x, "decode2", 32, 16, 3);
    const last = b.tanh(conv(x, `${FUSION}.decode1.conv`, 16, 1, 3));
    return b.add(b.mul(last, half), half);
  };

  const ir = termsOf(b.input("ir"));
  const vi = termsOf(b.input("vi"));
  const [zeroth, first, second] = vi.map((term, i) => fuse(term, ir[i]!));
  const fused = b.add(b.add(zeroth!, first!), b.mul(second!, half));
  for (const decoder of [1, 2, 3, 4]) {
    weights.leave(`${FUSION}.decode${decoder}.bn.`);
  }
  weights.finish();
  return b.build(fused);
}
