import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

const HIDDEN = 8;

/**
 * The ultra-lightweight network of 4,467 parameters ("Ultra-4.5K", 2025): a 3×3 convolution of each image to 8 channels;
 * gates over them and over both images' sum, and the magnitudes of two learned filters a channel, rebuild each image in
 * one channel; what was rebuilt and the 8 channels of both go through a 1×1 and two 3×3 convolutions.
 *
 * A gate multiplies a value by its own convolution under a hard sigmoid. The file is a whole training checkpoint: beside
 * the weights it has the optimizer's moments.
 *
 * Planes in [0, 1], the visible one a luma that is not rounded; zeros beyond the borders; the output is clipped to
 * [−1, 1], of any size.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function ultra4k5(state: StateDict): Graph {
  const weights = new WeightSource("ultra_4k5", state);
  const b = new GraphBuilder("ultra_4k5");
  const conv = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
    size = 3,
  ): Value =>
    b.conv(
      x,
      weights.conv(`state_dict/${name}`, inChannels, outChannels, size),
      { padding: (size - 1) / 2 },
    );
  const gate = (x: Value, name: string): Value =>
    b.mul(
      x,
      b.hardSigmoid(conv(x, `layer.${name}.att.0`, HIDDEN, HIDDEN)),
    );
  const edges = (x: Value, name: string): Value => {
    const filter = (index: number): Value =>
      b.abs(
        b.conv(
          x,
          weights.conv(
            `state_dict/layer.${name}.conv${index}`,
            1,
            HIDDEN,
            3,
            { bias: false },
          ),
          { groups: HIDDEN, padding: 1 },
        ),
      );
    return b.add(filter(1), filter(2));
  };
  const embed = (image: Value, source: string): Value =>
    b.relu(conv(image, `layer.${source}_enc.0`, 1, HIDDEN));

  const ir = embed(b.input("ir"), "ir");
  const vi = embed(b.input("vi"), "vi");
  const both = b.add(ir, vi);
  const rebuild = (own: Value, source: string): Value => {
    const sum = b.add(
      b.add(gate(own, `${source}_att1`), edges(own, `${source}_fea`)),
      gate(both, `${source}_att2`),
    );
    return b.relu(conv(sum, `layer.${source}_dec.0`, HIDDEN, 1));
  };
  const joined = b.concat(rebuild(ir, "ir"), ir, rebuild(vi, "vi"), vi);
  const mixed = b.relu(conv(joined, "fus_out.out_conv1.0", 18, 16, 1));
  const reduced = b.relu(conv(mixed, "fus_out.out_conv2.0", 16, HIDDEN));
  const fused = b.clip(
    conv(reduced, "fus_out.out_conv3.0", HIDDEN, 1),
    -1,
    1,
  );
  weights.leave("callbacks/");
  weights.leave("optimizer_states/");
  weights.leave("lr_schedulers/");
  weights.leave("loops/");
  weights.finish();
  return b.build(fused);
}
