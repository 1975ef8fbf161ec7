import type { GraphBuilder, Value } from "../../onnx/builder.ts";
import type { BlankLayers } from "./blank_layers.ts";
import type { TimOperation } from "./tim_genotypes.ts";

/** An operation of TIM's public code, C channels to C, borders of zeros. */
export function timOperation(
  b: GraphBuilder,
  layers: BlankLayers,
  x: Value,
  operation: TimOperation,
  channels: number,
): Value {
  const groups = channels;
  const depthwise = (
    x: Value,
    side: number,
    { parts = 1, dilation = 1 }: { parts?: number; dilation?: number } = {},
  ): Value =>
    layers.conv(x, [parts * channels, channels, side], { groups, dilation });
  const pointwise = (x: Value): Value =>
    layers.batchNorm(layers.conv(x, [channels, channels, 1]), channels);
  const side = Number(operation.at(-1));
  switch (operation) {
    case "sep3":
      return [x, x].reduce((y) => pointwise(depthwise(b.relu(y), side)), x);
    case "dil3":
      return b.add(
        pointwise(depthwise(b.relu(x), side, { dilation: 2 })),
        x,
      );
    case "res3":
    case "res5":
      return b.add(
        layers.prelu(
          pointwise(depthwise(depthwise(x, side), 3, { dilation: 2 })),
        ),
        x,
      );
    case "dense3": {
      const slope = layers.slope();
      const grown = [1, 2, 3].reduce<Value[]>((made, parts) => {
        const all = parts === 1 ? x : b.concat(...made);
        return [...made, layers.prelu(depthwise(all, side, { parts }), slope)];
      }, [x]);
      return b.add(b.mul(grown.at(-1)!, b.constant([0.333])), x);
    }
    case "channels3": {
      const means = b.node("GlobalAveragePool", [x]);
      const weights = b.sigmoid(layers.acrossChannels(means));
      const weighed = b.mul(x, weights);
      return layers.prelu(layers.conv(weighed, [channels, channels, 3]));
    }
    case "positions3": {
      const planes = b.concat(b.largest(x, 1), b.mean(x, 1));
      return b.mul(x, b.sigmoid(layers.conv(planes, [2, 1, side])));
    }
  }
}
