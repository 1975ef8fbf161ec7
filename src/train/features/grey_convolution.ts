import type { ConvWeights } from "../../models/onnx/builder.ts";
import { joined } from "../tape/channels.ts";
import type { Tape } from "../tape/tape.ts";
import {
  type LayerForm,
  rectifiedConvolution,
} from "./rectified_convolution.ts";
import type { FeatureStage } from "./staged_network.ts";

/** What a network's input channels are of a colour in [0, 1]: factor · colour − offset, channel by channel. */
export interface ChannelScale {
  readonly factors: readonly number[];
  readonly offsets: readonly number[];
}

/**
 * The first layer of a network as it acts on a grey plane in [0, 1], whose level all its input channels take: their weights
 * are summed, in double precision, and rounded once.
 *
 * Without a border the offsets become part of the bias. With one the zeros round the plane are zeros after the scaling,
 * where grey 0 is −offset: the offsets then are weights of a second input plane, of ones that end where the plane ends.
 * Either way the layer's output is what three equal channels give.
 */
export function greyConvolution(
  tape: Tape,
  weights: ConvWeights,
  { factors, offsets }: ChannelScale,
  form: LayerForm = {},
): FeatureStage {
  const hasOnes = (form.border ?? 0) > 0 && offsets.some((by) => by !== 0);
  const grey = summed(weights, factors);
  const shift = summed(weights, offsets.map((by) => -by));
  const [out, , rows, columns] = weights.dims;
  const taps = rows * columns;
  const name = weights.name;
  if (!hasOnes) {
    const bias = Float32Array.from({ length: out }, (_, at) => {
      const all = shift.subarray(at * taps, (at + 1) * taps);
      return all.reduce((sum, by) => sum + by, weights.bias?.[at] ?? 0);
    });
    const weight = Float32Array.from(grey);
    const dims = [out, 1, rows, columns] as const;
    return rectifiedConvolution(tape, { name, dims, weight, bias }, form);
  }
  const weight = new Float32Array(2 * grey.length);
  for (let at = 0; at < out; at++) {
    const own = (of: Float64Array) => of.subarray(at * taps, (at + 1) * taps);
    weight.set(own(grey), 2 * at * taps);
    weight.set(own(shift), (2 * at + 1) * taps);
  }
  const stage = rectifiedConvolution(
    tape,
    { ...weights, dims: [out, 2, rows, columns], weight },
    form,
  );
  return (of) => {
    const ones = new Float32Array(of.height * of.width).fill(1);
    return stage(joined(tape, of, tape.constant(of, ones)));
  };
}

/** Σ over the input channels of factor · weight: out × taps. */
function summed(
  { dims: [out, into, rows, columns], weight }: ConvWeights,
  factors: readonly number[],
): Float64Array {
  const taps = rows * columns;
  const sums = new Float64Array(out * taps);
  for (let at = 0; at < weight.length; at++) {
    const tap = at % taps;
    const channel = Math.floor(at / taps) % into;
    const output = Math.floor(at / (taps * into));
    sums[output * taps + tap]! += (factors[channel] ?? 0) * weight[at]!;
  }
  return sums;
}
