import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

const FILTERS = 16;

/**
 * PMGI (Zhang et al., AAAI 2020): two paths of four convolutions, densely connected, that twice mix what they know; one
 * sees the infrared image twice and the visible once, the other the reverse.
 *
 * Its test script normalizes every layer by the statistics of the image at hand and reads neither scale nor shift from the
 * checkpoint, though both were learned and stored: an output pixel depends on the whole image, and the published pictures
 * are those of that script.
 *
 * Planes in [−1, 1], zeros beyond the borders; the output is a tanh, in (−1, 1), of any size.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function pmgi(state: StateDict): Graph {
  const weights = new WeightSource("pmgi", state);
  const b = new GraphBuilder("pmgi");
  const conv = (
    x: Value,
    layer: string,
    inChannels: number,
    outChannels: number,
    size: number,
  ): Value => {
    const scope = `fusion_model/layer${layer}`;
    return b.conv(
      x,
      weights.tensorflowConv(
        `layer${layer}`,
        { kernel: `${scope}/w${layer}`, bias: `${scope}/b${layer}` },
        inChannels,
        outChannels,
        size,
      ),
      { padding: (size - 1) / 2 },
    );
  };
  // Row by row first: sums of a whole plane in float32 lose what a mostly black image is made of.
  const mean = (x: Value): Value => b.mean(b.mean(x, 3), 2);
  const normalize = (x: Value): Value => {
    const centred = b.sub(x, mean(x));
    const variance = mean(b.mul(centred, centred));
    const deviation = b.node("Sqrt", [b.add(variance, b.constant([1e-5]))]);
    return b.node("Div", [centred, deviation]);
  };
  const layer = (
    x: Value,
    name: string,
    inChannels: number,
    size: number,
  ): Value => {
    weights.leave(`fusion_model/layer${name}/BatchNorm/`);
    return b.leakyRelu(
      normalize(conv(x, name, inChannels, FILTERS, size)),
      0.2,
    );
  };

  const ir = b.input("ir");
  const vi = b.input("vi");
  const paths = [
    { suffix: "", image: b.concat(ir, ir, vi) },
    { suffix: "_vi", image: b.concat(vi, vi, ir) },
  ] as const;
  const firsts = paths.map(({ suffix, image }) =>
    layer(image, `1${suffix}`, 3, 5)
  );
  const seconds = paths.map(({ suffix }, i) =>
    layer(firsts[i]!, `2${suffix}`, FILTERS, 3)
  );
  const mixed = b.concat(...seconds);
  const thirds = paths.map(({ suffix }, i) => {
    const transfer = layer(mixed, `2_3${suffix}`, 2 * FILTERS, 1);
    const dense = b.concat(firsts[i]!, seconds[i]!, transfer);
    return layer(dense, `3${suffix}`, 3 * FILTERS, 3);
  });
  const mixedAgain = b.concat(...thirds);
  const fourths = paths.map(({ suffix }, i) => {
    const transfer = layer(mixedAgain, `3_4${suffix}`, 2 * FILTERS, 1);
    const dense = b.concat(firsts[i]!, seconds[i]!, thirds[i]!, transfer);
    return layer(dense, `4${suffix}`, 4 * FILTERS, 3);
  });
  const all = b.concat(...[firsts, seconds, thirds, fourths].flat());
  const fused = b.tanh(conv(all, "5", 8 * FILTERS, 1, 1));
  weights.finish();
  return b.build(fused);
}
