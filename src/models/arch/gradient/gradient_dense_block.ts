import type { GraphBuilder, Value } from "../../onnx/builder.ts";
import type { WeightSource } from "../weight_source.ts";

/** Some channels in, some out; `name` is that of the block among the weights. */
export type GradientDenseBlock = (
  x: Value,
  name: string,
  inChannels: number,
  outChannels: number,
) => Value;

/**
 * The gradient residual dense block of SeAFusion, which T2EA took over: two densely connected 3×3 convolutions, reduced by
 * a 1×1 one, and beside them |Sobel x| + |Sobel y| through another, added and leaky.
 *
 * The filters of the gradient were left to training and are read from the weights. Zeros beyond the borders.
 */
export function gradientDenseBlock(
  b: GraphBuilder,
  weights: WeightSource,
): GradientDenseBlock {
  const conv = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
    size: number,
  ): Value =>
    b.conv(x, weights.conv(`${name}.conv`, inChannels, outChannels, size), {
      padding: (size - 1) / 2,
    });
  const layer = (x: Value, name: string, inChannels: number, out: number) =>
    b.leakyRelu(conv(x, name, inChannels, out, 3), 0.2);
  const gradient = (x: Value, name: string, channels: number): Value => {
    const along = (axis: string): Value =>
      b.abs(
        b.conv(
          x,
          weights.conv(`${name}.conv${axis}`, 1, channels, 3, { bias: false }),
          { groups: channels, padding: 1 },
        ),
      );
    return b.add(along("x"), along("y"));
  };
  return (x, name, inChannels, outChannels) => {
    const one = b.concat(
      x,
      layer(x, `${name}.dense.conv1`, inChannels, inChannels),
    );
    const two = b.concat(
      one,
      layer(one, `${name}.dense.conv2`, 2 * inChannels, inChannels),
    );
    const dense = conv(two, `${name}.convdown`, 3 * inChannels, outChannels, 1);
    const edges = gradient(x, `${name}.sobelconv`, inChannels);
    const residual = conv(edges, `${name}.convup`, inChannels, outChannels, 1);
    return b.leakyRelu(b.add(dense, residual), 0.1);
  };
}
