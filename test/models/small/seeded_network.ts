/** Random graphs of all that small networks may consist of. */
import { GraphBuilder, type Value } from "../../../src/models/onnx/builder.ts";
import type { Graph } from "../../../src/models/onnx/graph.ts";
import { seeded } from "../seeded.ts";

interface Made {
  readonly value: Value;
  readonly channels: number;
}

/** A graph of so many layers; paths part, meet and are joined, borders are all mirrored or all zero. */
export function seededNetwork(seed: number, layers = 6): Graph {
  const b = new GraphBuilder("seeded");
  const random = seeded(seed);
  const below = (count: number): number =>
    Math.min(count - 1, Math.floor((random() + 1) / 2 * count));
  const pick = <T>(all: readonly T[]): T => all[below(all.length)]!;
  const isMirrored = below(2) === 1;
  const numbers = (length: number, scale = 1): Float32Array =>
    Float32Array.from({ length }, () => scale * random());
  let names = 0;
  const conv = ({ value, channels: taken }: Made, channels: number): Made => {
    const size = pick([1, 3, 3, 5]);
    const dilation = size === 1 ? 1 : pick([1, 2]);
    const groups = channels === taken && below(3) === 0 ? channels : 1;
    const each = size * size * taken / groups;
    const border = dilation * (size - 1) / 2;
    const isPadded = isMirrored && border > 0;
    const weights = {
      name: `conv${names++}`,
      dims: [channels, taken / groups, size, size],
      weight: numbers(channels * each, Math.sqrt(3 / each)),
      bias: numbers(channels, 0.1),
    } as const;
    const made = b.conv(
      isPadded ? b.pad(value, border, "reflect") : value,
      weights,
      {
        dilation,
        groups,
        padding: isPadded ? 0 : border,
      },
    );
    const normed = below(3) > 0 ? made : b.batchNorm(made, {
      name: `norm${names}`,
      scale: numbers(channels).map((x) => 1 + x / 4),
      bias: numbers(channels, 0.1),
      mean: numbers(channels, 0.1),
      variance: numbers(channels).map((x) => 1 + x / 4),
    });
    return { value: normed, channels };
  };
  const apply = ({ value, channels }: Made): Made => {
    const made = [
      () => b.relu(value),
      () => b.tanh(value),
      () => b.abs(value),
      () => b.leakyRelu(value, 0.2),
      () => b.hardSigmoid(value),
      () => b.clip(value, -0.5, 0.75),
      () => value,
    ];
    return { value: pick(made)(), channels };
  };
  const all: Made[] = ["ir", "vi"].map((name) => ({
    value: b.input(name),
    channels: 1,
  }));
  for (let layer = 0; layer < layers; layer++) {
    const [one, other] = [pick(all), pick(all)];
    const joined = {
      value: b.concat(one.value, other.value),
      channels: one.channels + other.channels,
    };
    const channels = pick([1, 3, 4, 6, 8]);
    const [left, right] = [conv(one, channels), conv(joined, channels)]
      .map(apply);
    const pair = pick(["add", "sub", "mul", "max"] as const);
    all.push({ value: b[pair](left!.value, right!.value), channels });
  }
  const [one, other] = all.slice(-2);
  const last = {
    value: b.relu(b.concat(one!.value, other!.value)),
    channels: one!.channels + other!.channels,
  };
  return b.build(apply(conv(last, 1)).value);
}
