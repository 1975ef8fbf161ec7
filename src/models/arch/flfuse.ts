import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

const FILTERS = 8;

/**
 * FLFuse-Net (Xue et al., Infrared Physics & Technology 2022), with its edge branch: each image through a first
 * convolution of its own and four densely connected ones both share, then one over both, joined by the edges of the
 * infrared image and reduced to one channel. No layer has a bias.
 *
 * An edge is |horizontal| + |vertical| Sobel gradient, eight times the same; the file holds these kernels beside what was
 * learned, so they are counted as parameters.
 *
 * Planes in [0, 1]; zeros beyond the borders, repeated borders for the edges; the output is of any size and not bounded.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function flfuse(state: StateDict): Graph {
  const weights = new WeightSource("flfuse", state);
  const b = new GraphBuilder("flfuse");
  const conv = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
  ): Value =>
    b.conv(x, weights.conv(name, inChannels, outChannels, 3, { bias: false }), {
      padding: 1,
    });
  const encode = (image: Value, first: string): Value => {
    const f0 = b.relu(conv(image, `${first}.0`, 1, FILTERS));
    const layer = (index: number, ...parts: readonly Value[]): Value =>
      b.relu(
        conv(
          parts.length === 1 ? parts[0]! : b.concat(...parts),
          `cuta${index}.body.0`,
          parts.length * FILTERS,
          FILTERS,
        ),
      );
    const f1 = layer(1, f0);
    // The second layer takes its inputs the other way round than those after it.
    const f2 = layer(2, f1, f0);
    const f3 = layer(3, f0, f1, f2);
    return layer(4, f0, f1, f2, f3);
  };
  const gradient = (image: Value, direction: string): Value =>
    b.abs(
      b.conv(
        b.pad(image, 1, "edge"),
        weights.conv(`SobelBrancha.body.0.${direction}`, 1, FILTERS, 3, {
          bias: false,
        }),
      ),
    );

  const ir = b.input("ir");
  const vi = b.input("vi");
  const both = b.concat(encode(ir, "conva1"), encode(vi, "convb1"));
  const mixed = b.relu(conv(both, "fusionlayer.0", 2 * FILTERS, 2 * FILTERS));
  // The branch ends in a ReLU, which leaves sums of magnitudes as they are.
  const edges = b.add(gradient(ir, "g_h"), gradient(ir, "g_s"));
  const fused = conv(b.concat(mixed, edges), "de.0", 3 * FILTERS, 1);
  weights.finish();
  return b.build(fused);
}
