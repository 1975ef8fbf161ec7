import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

const WIDTH = 32;
const DEPTH = 3;

/**
 * CAF (Liu et al., IJCAI 2024): a convolution of each image to 16 channels, three densely connected ones of 32, and three
 * that reduce all 128 channels to the image. Two sets of weights were released, trained for detection and for
 * segmentation.
 *
 * Planes in [0, 1], the visible one a luma that is not rounded; zeros beyond the borders; the output is a tanh, in (−1, 1),
 * of any size.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function caf(state: StateDict): Graph {
  const weights = new WeightSource("caf", state);
  const b = new GraphBuilder("caf");
  const conv = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
    size = 3,
  ): Value =>
    b.conv(x, weights.conv(`fuse/${name}.0`, inChannels, outChannels, size), {
      padding: (size - 1) / 2,
    });
  const layer = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
  ): Value =>
    b.relu(
      b.batchNorm(
        conv(x, name, inChannels, outChannels),
        weights.batchNorm(`fuse/${name}.1`, outChannels),
      ),
    );

  const ir = layer(b.input("ir"), "encoder1", 1, WIDTH / 2);
  const vi = layer(b.input("vi"), "encoder2", 1, WIDTH / 2);
  let dense = b.concat(ir, vi);
  for (let step = 0; step < DEPTH; step++) {
    dense = b.concat(
      dense,
      layer(dense, `dense.${step}`, WIDTH * (step + 1), WIDTH),
    );
  }
  const wide = b.relu(conv(dense, "fuse.0", WIDTH * (DEPTH + 1), 2 * WIDTH));
  const reduced = layer(wide, "fuse.1", 2 * WIDTH, WIDTH);
  const fused = b.tanh(conv(reduced, "fuse.2", WIDTH, 1, 1));
  weights.finish();
  return b.build(fused);
}
