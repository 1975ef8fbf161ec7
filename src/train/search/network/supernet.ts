import {
  layersOf,
  type PlacedLayer,
  type PlacedOperation,
  placeLayers,
  weightDims,
} from "../../../models/search/place_layers.ts";
import { plus } from "../../tape/arithmetic.ts";
import { mirrored } from "../../tape/borders.ts";
import { channelSlice, joined } from "../../tape/channels.ts";
import { convolution } from "../../tape/convolution.ts";
import { rectified, tanhOf } from "../../tape/pointwise.ts";
import { timesNumber } from "../../tape/scaling.ts";
import type { Tape } from "../../tape/tape.ts";
import type { TapeTensor } from "../../tape/tensor.ts";

/** What is searched: channels, and the operations that may stand at each place. */
export interface SearchSpace {
  readonly channels: number;
  readonly candidates: readonly (readonly string[])[];
}

/** A network with every candidate at once: at each place the sum of what they make, each times its share. */
export interface Supernet {
  /** In the order of the parameters: weights then bias of each. */
  readonly layers: readonly PlacedLayer[];
  /** Those whose result is added to what they take. */
  readonly added: ReadonlySet<PlacedLayer>;
  /**
   * @param theta all weights, layer by layer.
   * @param shares for each place as many numbers as it has candidates; they sum to 1.
   */
  run(
    tape: Tape,
    theta: Float64Array,
    shares: readonly TapeTensor[],
    ir: TapeTensor,
    vi: TapeTensor,
  ): SupernetOutput;
}

/** What a supernet makes of a pair. */
export interface SupernetOutput {
  /** One plane, a tanh. */
  readonly fused: TapeTensor;
  /** The weights, layer by layer. */
  readonly variables: readonly TapeTensor[];
}

/** @throws {UnknownNameError} for a candidate that is no operation. */
export function supernet({ channels, candidates }: SearchSpace): Supernet {
  const network = placeLayers(channels, candidates);
  const layers = layersOf(network);
  const counts = layers.map(weightCount);
  return {
    layers,
    added: new Set(
      network.places.flat().filter(({ joins }) => joins === "sum")
        .map((one) => one.layers.at(-1)!),
    ),
    run(tape, theta, shares, ir, vi): SupernetOutput {
      const variables: TapeTensor[] = [];
      const of = new Map<PlacedLayer, readonly [TapeTensor, TapeTensor]>();
      let at = 0;
      const variable = (count: number): TapeTensor => {
        const numbers = theta.subarray(at, at + count);
        at += count;
        const shape = { channels: count, height: 1, width: 1 };
        const made = tape.variable(shape, numbers);
        variables.push(made);
        return made;
      };
      for (const [i, layer] of layers.entries()) {
        of.set(layer, [variable(counts[i]!), variable(layer.outChannels)]);
      }
      const through = (x: TapeTensor, layer: PlacedLayer): TapeTensor =>
        convolved(tape, x, layer, of.get(layer)!);
      const operate = (x: TapeTensor, one: PlacedOperation): TapeTensor => {
        const y = one.layers.reduce(through, x);
        if (one.joint !== null) return through(joined(tape, x, y), one.joint);
        return one.joins === "sum" ? plus(tape, x, y) : y;
      };
      let x = through(joined(tape, ir, vi), network.stem);
      for (const [place, operations] of network.places.entries()) {
        const made = operations.map((one) => operate(x, one));
        x = mixed(tape, made, shares[place]!);
      }
      return { fused: tanhOf(tape, through(x, network.head)), variables };
    },
  };
}

/** Numbers of a layer's weights, without its bias. */
export function weightCount(layer: PlacedLayer): number {
  return weightDims(layer).reduce((a, b) => a * b);
}

function convolved(
  tape: Tape,
  x: TapeTensor,
  { side, dilation = 1, depthwise, inChannels, rectified: cut }: PlacedLayer,
  [weights, bias]: readonly [TapeTensor, TapeTensor],
): TapeTensor {
  const border = dilation * (side - 1) / 2;
  const wide = border === 0 ? x : mirrored(tape, x, border);
  const y = convolution(tape, wide, weights, bias, {
    rows: side,
    columns: side,
    dilation,
    groups: depthwise ? inChannels : 1,
  });
  return cut ? rectified(tape, y) : y;
}

function mixed(
  tape: Tape,
  made: readonly TapeTensor[],
  shares: TapeTensor,
): TapeTensor {
  // One candidate has all of it.
  if (made.length === 1) return made[0]!;
  return made
    .map((y, i) => timesNumber(tape, y, channelSlice(tape, shares, i, 1)))
    .reduce((sum, y) => plus(tape, sum, y));
}
