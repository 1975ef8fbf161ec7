import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import { guide } from "./guide.ts";
import { windowSum } from "./window_sum.ts";

/** How far a guided filter looks and how much it smooths: window side as factors, ε for guides in [0, 1]. */
const BASE_WEIGHTS = { window: [7, 13], epsilon: 0.3 };
const DETAIL_WEIGHTS = { window: [3, 5], epsilon: 1e-6 };

/** exp(−k² / 50): one side of a Gaussian of σ = 5, from its middle. */
const GAUSSIAN = [
  1,
  0.9801986733067553,
  0.9231163463866358,
  0.835270211411272,
  0.7261490370736909,
  0.6065306597126334,
];

/**
 * GFF (Li, Kang and Hu, IEEE Trans. Image Processing 2013). Base: the mean over 31 × 31; detail: what remains. Saliency: the
 * magnitude of the 4-neighbour Laplacian under a Gaussian of 11 × 11 with σ = 5. Each image weighs 1 where no saliency is
 * larger than its own and 0 elsewhere; these weights, filtered with the image as their guide (r = 45, ε = 0.3 for bases;
 * r = 7, ε = 10⁻⁶ for details), clipped to [0, 1] and scaled to sum to 1, fuse bases and details.
 *
 * On levels 0..255, any size; border pixels are repeated, and windows of the guided filter end at the border. Both images
 * weigh 1 where they are as salient, and weights keep their fractions; the authors' program takes the first there, and
 * rounds weights to 8 bits.
 */
export function guidedFilter(): Graph {
  const b = new GraphBuilder("guided_filter");
  const split = (x: Value): Layers => {
    const sum = windowSum(b, b.pad(x, 15, "edge"), [31], { padded: true });
    const base = b.node("Div", [sum, b.constant([31 ** 2])]);
    return { source: x, base, detail: b.sub(x, base) };
  };
  const [ir, vi] = [split(b.input("ir")), split(b.input("vi"))];
  const order = b.node("Sign", [
    b.sub(saliencyOf(b, ir.source), saliencyOf(b, vi.source)),
  ]);
  const one = b.constant([1]);
  const atMostOne = (x: Value): Value => b.node("Min", [x, one]);
  const irWins = atMostOne(b.add(order, one));
  const viWins = atMostOne(b.sub(one, order));
  const fuse = (
    layer: "base" | "detail",
    options: typeof BASE_WEIGHTS,
  ): Value => {
    const weigh = ({ source }: Layers, wins: Value): Value =>
      b.add(
        atMostOne(b.relu(guide(b, wins, source, options))),
        b.constant([1e-12]),
      );
    const [irWeight, viWeight] = [weigh(ir, irWins), weigh(vi, viWins)];
    return b.node("Div", [
      b.add(b.mul(irWeight, ir[layer]), b.mul(viWeight, vi[layer])),
      b.add(irWeight, viWeight),
    ]);
  };
  return b.build(
    b.add(fuse("base", BASE_WEIGHTS), fuse("detail", DETAIL_WEIGHTS)),
  );
}

interface Layers {
  readonly source: Value;
  readonly base: Value;
  readonly detail: Value;
}

function saliencyOf(b: GraphBuilder, x: Value): Value {
  const conv = (
    plane: Value,
    kernel: readonly number[],
    size: readonly [number, number],
  ): Value =>
    b.node("Conv", [plane, b.constant(kernel, [1, 1, ...size])], {
      kernel_shape: { kind: "ints", value: size },
    });
  const laplacian = [0, 1, 0, 1, -4, 1, 0, 1, 0];
  const edges = b.abs(conv(b.pad(x, 1, "edge"), laplacian, [3, 3]));
  const taps = [...GAUSSIAN.slice(1).toReversed(), ...GAUSSIAN];
  const total = taps.reduce((sum, tap) => sum + tap);
  const kernel = taps.map((tap) => tap / total);
  return conv(conv(b.pad(edges, 5, "edge"), kernel, [1, 11]), kernel, [11, 1]);
}
