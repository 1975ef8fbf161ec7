import type { GraphBuilder, Value } from "../onnx/builder.ts";
import type { WeightSource } from "./weight_source.ts";

/** A 3×3 convolution over mirrored borders; `name` is that of its layer, and stride is 1 unless told. */
export type MirroredConv = (
  x: Value,
  name: string,
  inChannels: number,
  outChannels: number,
  stride?: number,
) => Value;

/**
 * The convolution that DenseFuse and the networks after it are made of.
 *
 * @param part what the layer calls its convolution: `1` in a sequence behind its padding, `conv2d` in a module
 */
export function mirroredConv(
  b: GraphBuilder,
  weights: WeightSource,
  part: "1" | "conv2d",
): MirroredConv {
  return (x, name, inChannels, outChannels, stride = 1) =>
    b.conv(
      b.pad(x, 1, "reflect"),
      weights.conv(`${name}.${part}`, inChannels, outChannels, 3),
      { stride },
    );
}
