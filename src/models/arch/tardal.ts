import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

const FILTERS = 32;
const DENSE_LAYERS = 3;

/**
 * TarDAL (Liu et al., CVPR 2022), its generator: a convolution and three densely connected ones of 32 channels each, and
 * four that reduce all 128 to one.
 *
 * Planes in [0, 1]; zeros beyond the borders; the output is a tanh, in (−1, 1), of any size.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function tardal(state: StateDict): Graph {
  const weights = new WeightSource("tardal", state);
  const b = new GraphBuilder("tardal");
  const conv = (
    x: Value,
    layer: string,
    inChannels: number,
    outChannels: number,
  ): Value =>
    b.conv(x, weights.conv(`${layer}.0`, inChannels, outChannels, 3), {
      padding: 1,
    });
  const normalized = (
    x: Value,
    layer: string,
    inChannels: number,
    outChannels: number,
  ): Value =>
    b.relu(
      b.batchNorm(
        conv(x, layer, inChannels, outChannels),
        weights.batchNorm(`${layer}.1`, outChannels),
      ),
    );

  let features = normalized(
    b.concat(b.input("ir"), b.input("vi")),
    "encoder",
    2,
    FILTERS,
  );
  for (let layer = 0; layer < DENSE_LAYERS; layer++) {
    const more = normalized(
      features,
      `dense.${layer}`,
      FILTERS * (layer + 1),
      FILTERS,
    );
    features = b.concat(features, more);
  }
  const mixed = b.relu(conv(features, "fuse.0", 4 * FILTERS, 4 * FILTERS));
  const halved = normalized(mixed, "fuse.1", 4 * FILTERS, 2 * FILTERS);
  const quartered = normalized(halved, "fuse.2", 2 * FILTERS, FILTERS);
  const fused = b.tanh(conv(quartered, "fuse.3", FILTERS, 1));
  weights.finish();
  return b.build(fused);
}
