import { GraphBuilder, type Value } from "../../onnx/builder.ts";
import type { Graph } from "../../onnx/graph.ts";
import { BlankLayers } from "./blank_layers.ts";
import { timChain, timScales } from "./tim_cells.ts";
import type { TimGenotype, TimOperation } from "./tim_genotypes.ts";

/** Channels that its test scripts give. */
const CHANNELS = 48;

/**
 * A network of TIM (Liu et al., TPAMI 2024) as its test scripts build it, for what it costs: its weights are not in the repository, and
 * all are 0 here. What it makes is nothing.
 *
 * A second module's two pictures of its own, which only its training looks at, are computed too, as the scripts do. Sizes are multiples
 * of 4 where it has a multi-scale cell.
 */
export function timNetwork(genotype: TimGenotype): Graph {
  const b = new GraphBuilder("tim");
  const layers = new BlankLayers(b);
  const [ir, vi] = [b.input("ir"), b.input("vi")];
  const start = (of: Value, other: Value, normalised: boolean): Value => {
    const first = layers.prelu(
      mirrored(layers, b.concat(of, other), 2, 2 * CHANNELS),
    );
    const second = mirrored(layers, first, 2 * CHANNELS, CHANNELS);
    return layers.prelu(
      normalised ? layers.batchNorm(second, CHANNELS) : second,
    );
  };
  /** Three convolutions into one plane; a slope after the first. */
  const finish = (x: Value, inChannels: number, slope: boolean): Value => {
    const first = mirrored(layers, x, inChannels, CHANNELS);
    const second = mirrored(
      layers,
      slope ? layers.prelu(first) : first,
      CHANNELS,
      CHANNELS / 2,
    );
    return mirrored(layers, second, CHANNELS / 2, 1, 1);
  };
  const chain = (x: Value, operations: readonly TimOperation[]): Value =>
    timChain(b, layers, x, operations, CHANNELS);

  const { scales, chain: operations, branches, merge } = genotype;
  const stem = start(ir, vi, false);
  const first = scales === null
    ? chain(stem, operations)
    : timScales(b, layers, stem, scales, CHANNELS);
  const fused = finish(chain(first, operations), CHANNELS, true);
  if (branches === null) return b.build(fused);

  const [target, detail] = branches.map((operations, at) =>
    chain(
      chain(start(at === 0 ? vi : ir, fused, true), operations),
      operations,
    )
  );
  for (const side of [target!, detail!]) {
    b.tanh(finish(side, CHANNELS, true));
  }
  if (merge === "joined") {
    const both = b.concat(detail!, target!);
    return b.build(b.tanh(finish(both, 2 * CHANNELS, false)));
  }
  const planes = b.concat(
    b.largest(detail!, 1),
    b.largest(detail!, 1),
    b.mean(detail!, 1),
  );
  const mask = b.sigmoid(layers.conv(planes, [3, 1, 1]));
  const rest = b.sub(b.constant([1]), mask);
  const mixed = b.add(b.mul(mask, detail!), b.mul(rest, target!));
  return b.build(finish(mixed, CHANNELS, false));
}

function mirrored(
  layers: BlankLayers,
  x: Value,
  inChannels: number,
  outChannels: number,
  side = 3,
): Value {
  const options = { bias: true, mirrored: true };
  return layers.conv(x, [inChannels, outChannels, side], options);
}
