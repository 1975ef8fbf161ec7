import type { GraphBuilder, Value } from "../../onnx/builder.ts";
import type { BlankLayers } from "./blank_layers.ts";
import type { TimOperation } from "./tim_genotypes.ts";
import { timOperation } from "./tim_operations.ts";

const SCALES = 3;
/** Of the channels, what the merge squeezes them to, and at least. */
const SQUEEZE = { factor: 8, least: 4 };

/** The successive cell of TIM's public code: a 1 × 1 convolution, then operations in turn. */
export function timChain(
  b: GraphBuilder,
  layers: BlankLayers,
  x: Value,
  operations: readonly TimOperation[],
  channels: number,
): Value {
  return operations.reduce(
    (y, operation) => timOperation(b, layers, y, operation, channels),
    prepared(b, layers, x, channels),
  );
}

/**
 * Its multi-scale cell: full size, half with twice the channels and a quarter with four times, the same operations on each, a
 * selective merge at full size, and what came added.
 */
export function timScales(
  b: GraphBuilder,
  layers: BlankLayers,
  x: Value,
  operations: readonly TimOperation[],
  channels: number,
): Value {
  const whole = prepared(b, layers, x, channels);
  const half = halved(b, layers, whole, channels);
  const quarter = halved(
    b,
    layers,
    halved(b, layers, whole, channels),
    2 * channels,
  );
  const [full, second, third] = [whole, half, quarter].map((of, scale) =>
    operations.reduce(
      (y, operation) =>
        timOperation(b, layers, y, operation, channels * 2 ** scale),
      of,
    )
  );
  const up = (of: Value, channels: number): Value =>
    doubled(b, layers, of, channels);
  const parts = [
    full!,
    up(second!, 2 * channels),
    up(up(third!, 4 * channels), 2 * channels),
  ];
  return b.add(whole, merged(b, layers, parts, channels));
}

function prepared(
  b: GraphBuilder,
  layers: BlankLayers,
  x: Value,
  channels: number,
): Value {
  const mixed = layers.conv(b.relu(x), [channels, channels, 1]);
  return layers.batchNorm(mixed, channels);
}

/** Half as large with twice the channels: two paths, both blurred before every other pixel is taken. */
function halved(
  b: GraphBuilder,
  layers: BlankLayers,
  x: Value,
  channels: number,
): Value {
  const blurred = (of: Value): Value => {
    const taps = [1, 2, 1].flatMap((a) => [1, 2, 1].map((c) => a * c / 16));
    const kernel = b.constant(Array(channels).fill(taps).flat(), [
      channels,
      1,
      3,
      3,
    ]);
    return b.node("Conv", [b.pad(of, 1, "reflect"), kernel], {
      group: { kind: "int", value: channels },
      kernel_shape: { kind: "ints", value: [3, 3] },
      strides: { kind: "ints", value: [2, 2] },
    });
  };
  const first = layers.prelu(layers.conv(x, [channels, channels, 1]));
  const second = layers.prelu(layers.conv(first, [channels, channels, 3]));
  return b.add(
    layers.conv(blurred(second), [channels, 2 * channels, 1]),
    layers.conv(blurred(x), [channels, 2 * channels, 1]),
  );
}

/** Twice as large with half the channels. */
function doubled(
  b: GraphBuilder,
  layers: BlankLayers,
  x: Value,
  channels: number,
): Value {
  const first = layers.prelu(layers.conv(x, [channels, channels, 1]));
  const larger = layers.prelu(layers.enlarged(first, channels));
  const plain = b.resizeLinear(x, larger);
  return b.add(
    layers.conv(larger, [channels, channels / 2, 1]),
    layers.conv(plain, [channels, channels / 2, 1]),
  );
}

function merged(
  b: GraphBuilder,
  layers: BlankLayers,
  parts: readonly Value[],
  channels: number,
): Value {
  const hidden = Math.max(
    Math.floor(channels / SQUEEZE.factor),
    SQUEEZE.least,
  );
  const sum = (all: readonly Value[]): Value =>
    all.reduce((a, c) => b.add(a, c));
  const squeezed = layers.prelu(
    layers.conv(b.node("GlobalAveragePool", [sum(parts)]), [
      channels,
      hidden,
      1,
    ]),
  );
  const logits = b.concat(
    ...parts.map(() => layers.conv(squeezed, [hidden, channels, 1])),
  );
  const shares = b.reshape(
    b.node("Softmax", [b.reshape(logits, [1, SCALES, channels, 1])], {
      axis: { kind: "int", value: 1 },
    }),
    [1, SCALES * channels, 1, 1],
  );
  return sum(
    parts.map((x, at) =>
      b.mul(x, b.channels(shares, at * channels, (at + 1) * channels))
    ),
  );
}
