import { GraphBuilder } from "../../onnx/builder.ts";
import type { Value } from "../../onnx/builder.ts";
import type { Graph } from "../../onnx/graph.ts";
import type { StateDict } from "../../weights/state_dict.ts";
import { edgeConvBlock } from "./edge_conv_block.ts";
import { tokenLayer } from "./token_layer.ts";
import { WeightSource } from "../weight_source.ts";

const FILTERS = 64;
const REDUCED = 8;
const BLOCKS = 2;
/** The wide layer of a block in parts, as wide as a token: whole, it takes most of the memory. */
const GROUPS = 4;

/**
 * YDTR (Tang et al., IEEE TMM 2023): a convolution of each image, a module that weighs channels and pixels, and
 * transformer blocks; both images' features added up go through module and blocks once more. One set of weights serves all
 * three times.
 *
 * The paper's windows attend between pixels; the released network's hold one, so that of its attention the values alone
 * are left, and a token is 64 neighbours along a row of one channel.
 *
 * Planes in [0, 1]; repeated borders, zeros beyond them where pixels are weighed; the output is a tanh, in (−1, 1), of any
 * size.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function ydtr(state: StateDict): Graph {
  const weights = new WeightSource("ydtr", state);
  const b = new GraphBuilder("ydtr");
  const weighChannels = (x: Value): Value => {
    const name = "DDF.channel_branch.fc";
    const pooled = b.node("GlobalAveragePool", [x]);
    const reduced = b.relu(
      b.conv(pooled, weights.conv(`${name}.0`, FILTERS, REDUCED, 1)),
    );
    return b.conv(reduced, weights.conv(`${name}.2`, REDUCED, FILTERS, 1));
  };
  const weighPixels = (x: Value): Value => {
    const name = "DDF.spatial_branch.body";
    const conv = (from: Value, index: number, inputs: number, out: number) =>
      b.conv(from, weights.conv(`${name}.${index}`, inputs, out, 3), {
        padding: 1,
      });
    return conv(conv(x, 0, FILTERS, REDUCED), 1, REDUCED, 1);
  };
  const transform = tokenLayer(b, weights, FILTERS, BLOCKS, GROUPS);
  const refine = (x: Value): Value =>
    transform(
      b.add(b.mul(x, weighPixels(x)), b.mul(x, weighChannels(x))),
    );
  const encode = (image: Value): Value =>
    refine(edgeConvBlock(b, weights, image, "convInput", [1, FILTERS]));

  const ir = encode(b.input("ir"));
  const vi = encode(b.input("vi"));
  const fused = b.tanh(
    b.conv(
      refine(b.add(ir, vi)),
      weights.conv("convolutional_out.conv", FILTERS, 1, 1),
    ),
  );
  // Two convolutions and a normalization of patches of 96 that the network never runs.
  for (const name of ["conv.", "conv64.", "patch_embed."]) weights.leave(name);
  weights.finish();
  return b.build(fused);
}
