import type { GraphBuilder, Value } from "../onnx/builder.ts";
import { windowSum } from "./window_sum.ts";

/** A level of 0..255 in [0, 1]. */
const LEVEL = 1 / 255;

/**
 * The guided filter (He, Sun and Tang, IEEE TPAMI 2013) of a plane of weights, with an image of levels 0..255 as its guide:
 * in each window the weights are fitted by a line over the guide, of slope cov / (var + ε) with the guide in [0, 1]; each
 * pixel takes the mean line of all windows it lies in. Windows end at the border of the image.
 *
 * Sums of whole levels around the nearest level of a window's mean are exact for small windows, so that the variance of a
 * part that is almost flat, where ε decides, is not lost in float32.
 */
export function guide(
  b: GraphBuilder,
  weights: Value,
  image: Value,
  { window, epsilon }: { window: readonly number[]; epsilon: number },
): Value {
  const sumOf = (x: Value): Value => windowSum(b, x, window);
  const div = (x: Value, y: Value): Value => b.node("Div", [x, y]);
  // Around the middle of the range sums stay below 2²⁴ and lines cross zero near the pixels they are for.
  const levels = b.sub(image, b.constant([128]));
  const one = b.constant([1]);
  const count = sumOf(b.add(b.mul(image, b.constant([0])), one));
  const meanOf = (x: Value): Value => div(sumOf(x), count);

  const sum = sumOf(levels);
  const near = b.node("Floor", [b.add(div(sum, count), b.constant([0.5]))]);
  const rest = div(b.sub(sum, b.mul(near, count)), count);
  const mean = b.add(near, rest);
  const squares = b.add(
    b.sub(
      sumOf(b.mul(levels, levels)),
      b.mul(b.mul(near, b.constant([2])), sum),
    ),
    b.mul(b.mul(near, near), count),
  );
  const variance = b.sub(div(squares, count), b.mul(rest, rest));
  const weightSum = sumOf(weights);
  const weightMean = div(weightSum, count);
  const products = b.sub(
    sumOf(b.mul(levels, weights)),
    b.mul(near, weightSum),
  );
  const covariance = b.sub(div(products, count), b.mul(rest, weightMean));

  const slope = div(
    covariance,
    b.add(variance, b.constant([epsilon / LEVEL ** 2])),
  );
  const offset = b.sub(weightMean, b.mul(slope, mean));
  return b.add(b.mul(meanOf(slope), levels), meanOf(offset));
}
