import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import { median9 } from "./median9.ts";
import { windowSum } from "./window_sum.ts";

/** Side of the mean filter, as factors, and the pixels it covers. */
const MEAN = [5, 7];
const PIXELS = 35 ** 2;

/**
 * TIF (Bavirisetti and Dhuli, Infrared Physics & Technology 2016): the base of an image is its mean over 35 × 35, the
 * detail what remains, and its saliency the squared difference between that mean and its median over 3 × 3. Bases are
 * averaged, details weighed by their share of both saliencies.
 *
 * On levels 0..255, any size; border pixels are repeated, where the authors' program wraps the mean around and takes the
 * median over zeros. Where neither image is salient the shares are equal, where that program divides by zero.
 */
export function twoScale(): Graph {
  const b = new GraphBuilder("two_scale");
  const pixels = b.constant([PIXELS]);
  const half = b.constant([0.5]);
  const split = (x: Value): Layers => {
    const sum = windowSum(b, b.pad(x, 17, "edge"), MEAN, { padded: true });
    const base = b.node("Div", [sum, pixels]);
    // Sums of whole levels are exact, so flat images are exactly not salient.
    const distance = b.sub(sum, b.mul(median9(b, x), pixels));
    return {
      base,
      detail: b.sub(x, base),
      saliency: b.mul(distance, distance),
    };
  };
  const ir = split(b.input("ir"));
  const vi = split(b.input("vi"));
  const total = b.add(ir.saliency, vi.saliency);
  const isFlat = b.sub(b.constant([1]), b.node("Sign", [total]));
  const weighed = ({ saliency, detail }: Layers): Value => {
    const share = b.node("Div", [
      b.add(saliency, b.mul(isFlat, half)),
      b.add(total, isFlat),
    ]);
    return b.mul(share, detail);
  };
  const base = b.mul(b.add(ir.base, vi.base), half);
  return b.build(b.add(b.add(weighed(ir), weighed(vi)), base));
}

interface Layers {
  readonly base: Value;
  readonly detail: Value;
  readonly saliency: Value;
}
