import type { GraphBuilder, Value } from "../../onnx/builder.ts";
import type { WeightSource } from "../weight_source.ts";

/** A value normalized, and how what becomes of it is scaled back. */
export interface RevisedNorm {
  readonly normalized: Value;
  /** x · a(deviation) + b(mean), two learned lines a channel. */
  restore(x: Value): Value;
}

/**
 * The layer normalization of GIFNet: by the mean and deviation of all channels and pixels, then a learned scale and shift a
 * channel. Every pixel of the result depends on the whole image.
 *
 * @param name that of its weights
 */
export function revisedLayerNorm(
  b: GraphBuilder,
  weights: WeightSource,
  x: Value,
  name: string,
  channels: number,
): RevisedNorm {
  // Row by row first: sums over millions of values lose digits in float32.
  const meanOf = (value: Value): Value =>
    b.mean(b.mean(b.mean(value, 3), 2), 1);
  const perChannel = (kind: string): Value => {
    const dims = [1, channels, 1, 1];
    const weight = `${name}.${kind}`;
    return b.weight(weight, weights.take(weight, dims), dims);
  };
  const mean = meanOf(x);
  const centred = b.sub(x, mean);
  const variance = meanOf(b.mul(centred, centred));
  const deviation = b.node("Sqrt", [b.add(variance, b.constant([1e-5]))]);
  const line = (value: Value, part: string): Value =>
    b.conv(value, weights.conv(`${name}.${part}`, 1, channels, 1));
  const scale = line(deviation, "meta1");
  const shift = line(mean, "meta2");
  return {
    normalized: b.add(
      b.mul(b.node("Div", [centred, deviation]), perChannel("weight")),
      perChannel("bias"),
    ),
    restore: (value) => b.add(b.mul(value, scale), shift),
  };
}
