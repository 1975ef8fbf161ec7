import type {
  FeatureMaker,
  SearchPlace,
} from "../../../models/search/feature_maker.ts";
import type { PlacedLayer } from "../../../models/search/search_operation.ts";
import { minus, over, plus, times } from "../../tape/arithmetic.ts";
import { mirrored } from "../../tape/borders.ts";
import {
  channelSlice,
  channelSum,
  greatestChannel,
  joined,
} from "../../tape/channels.ts";
import { convolution } from "../../tape/convolution.ts";
import {
  exponentialOf,
  rectified,
  scaledBy,
  sigmoidOf,
  tanhOf,
} from "../../tape/pointwise.ts";
import { channelMaxima, channelMeans } from "../../tape/pooling.ts";
import { repeated } from "../../tape/repeated.ts";
import {
  timesChannels,
  timesNumber,
  timesPositions,
} from "../../tape/scaling.ts";
import { countOf } from "../../tape/shape.ts";
import type { Tape } from "../../tape/tape.ts";
import type { TapeTensor } from "../../tape/tensor.ts";

/** Weights and bias of a layer. */
export type LayerVariables = readonly [weights: TapeTensor, bias: TapeTensor];

/**
 * Makes networks on a tape. A place with several candidates is the sum of what they make, each times its share.
 *
 * @param variablesOf of a layer, by its name.
 * @param shares of the candidates of an open place, by its name; they sum to 1.
 * @param decided the choice at the other places.
 */
export function tapeMaker(
  tape: Tape,
  variablesOf: ReadonlyMap<string, LayerVariables>,
  shares: ReadonlyMap<string, TapeTensor>,
  decided: Readonly<Record<string, string>>,
): FeatureMaker<TapeTensor> {
  const filtered = (
    x: TapeTensor,
    taps: readonly number[],
    stride: number,
  ): TapeTensor => {
    const side = taps.length;
    const numbers = Array(x.channels).fill(taps).flat();
    const kernel = tape.constant(
      { channels: numbers.length, height: 1, width: 1 },
      numbers,
    );
    const wide = mirrored(tape, x, (side - 1) / 2);
    const groups = x.channels;
    // Both axes move by the stride where one does, so that rows are taken one in `stride` after the columns only.
    if (stride === 1) {
      const along = { rows: 1, columns: side, groups };
      const rows = convolution(tape, wide, kernel, null, along);
      const across = { rows: side, columns: 1, groups };
      return convolution(tape, rows, kernel, null, across);
    }
    const square = taps.flatMap((a) => taps.map((b) => a * b));
    const both = Array(x.channels).fill(square).flat();
    const plane = tape.constant(
      { channels: both.length, height: 1, width: 1 },
      both,
    );
    const form = { rows: side, columns: side, groups, stride };
    return convolution(tape, wide, plane, null, form);
  };
  return {
    layer(x, layer: PlacedLayer): TapeTensor {
      const { side, dilation = 1, depthwise, inChannels } = layer;
      const [weights, bias] = variablesOf.get(layer.name)!;
      const border = dilation * (side - 1) / 2;
      const wide = border === 0 ? x : mirrored(tape, x, border);
      const y = convolution(tape, wide, weights, bias, {
        rows: side,
        columns: side,
        dilation,
        groups: depthwise ? inChannels : 1,
      });
      return layer.rectified ? rectified(tape, y) : y;
    },
    joined: (...parts) => joined(tape, ...parts),
    plus: (a, b) => plus(tape, a, b),
    minus: (a, b) => minus(tape, a, b),
    times: (a, b) => times(tape, a, b),
    scaled: (x, factor, offset) => scaledBy(tape, x, factor, offset),
    reciprocal(x): TapeTensor {
      const ones = new Float32Array(countOf(x)).fill(1);
      return over(tape, tape.constant(x, ones), x);
    },
    exponential: (x) => exponentialOf(tape, x),
    sigmoid: (x) => sigmoidOf(tape, x),
    tanh: (x) => tanhOf(tape, x),
    timesChannels: (x, by) => timesChannels(tape, x, by),
    timesPlane: (x, by) => timesPositions(tape, x, by),
    channelMeans: (x) => channelMeans(tape, x),
    channelMaxima: (x) => channelMaxima(tape, x),
    meanPlane: (x, channels) =>
      scaledBy(tape, channelSum(tape, x), 1 / channels),
    greatestPlane: (x) => greatestChannel(tape, x),
    windowMeans: (x, _channels, radius) =>
      filtered(x, Array(2 * radius + 1).fill(1 / (2 * radius + 1)), 1),
    halved: (x) => filtered(x, [1 / 4, 1 / 2, 1 / 4], 2),
    doubled: (x) => repeated(tape, x, 2),
    chosen({ name, candidates }: SearchPlace, make): TapeTensor {
      const choice = decided[name];
      if (choice !== undefined) return make(choice);
      // One candidate has all of it.
      if (candidates.length === 1) return make(candidates[0]!);
      const share = shares.get(name)!;
      return candidates
        .map(make)
        .map((y, i) => timesNumber(tape, y, channelSlice(tape, share, i, 1)))
        .reduce((sum, y) => plus(tape, sum, y));
    },
  };
}
