import type { GraphBuilder, Value } from "../../onnx/builder.ts";
import type { WeightSource } from "../weight_source.ts";

/**
 * A 3×3 convolution over repeated borders, batch normalization and ReLU: `<name>.conv` and `<name>.bn` among the weights.
 */
export function edgeConvBlock(
  b: GraphBuilder,
  weights: WeightSource,
  x: Value,
  name: string,
  [inChannels, outChannels]: readonly [number, number],
): Value {
  return b.relu(
    b.batchNorm(
      b.conv(
        b.pad(x, 1, "edge"),
        weights.conv(`${name}.conv`, inChannels, outChannels, 3),
      ),
      weights.batchNorm(`${name}.bn`, outChannels),
    ),
  );
}
