/** Every operation of the tape by its name, as a function of a form and tensors. */
import * as arithmetic from "../../../src/train/tape/arithmetic.ts";
import {
  channelAttention,
  spatialAttention,
} from "../../../src/train/tape/attention.ts";
import { mirrored, zeroBordered } from "../../../src/train/tape/borders.ts";
import {
  channelSlice,
  channelSum,
  greatestChannel,
  joined,
} from "../../../src/train/tape/channels.ts";
import { convolution } from "../../../src/train/tape/convolution.ts";
import * as pointwise from "../../../src/train/tape/pointwise.ts";
import {
  averagePooled,
  channelMaxima,
  channelMeans,
  maxPooled,
} from "../../../src/train/tape/pooling.ts";
import { repeated } from "../../../src/train/tape/repeated.ts";
import {
  timesChannels,
  timesNumber,
  timesPositions,
} from "../../../src/train/tape/scaling.ts";
import { softmaxOf } from "../../../src/train/tape/softmax_of.ts";
import {
  averageOf,
  innerProduct,
  total,
} from "../../../src/train/tape/sums.ts";
import type { Tape } from "../../../src/train/tape/tape.ts";
import type { TapeTensor } from "../../../src/train/tape/tensor.ts";
import { transposedConvolution } from "../../../src/train/tape/transposed.ts";

/** Settings of an operation; each reads those it knows. */
export interface AnyForm {
  readonly rows: number;
  readonly columns: number;
  readonly side: number;
  readonly rest: "floor" | "ceil";
  readonly groups: number;
  readonly dilation: number;
  readonly stride: number;
  readonly border: number;
  readonly more: number;
  readonly factor: number;
  readonly offset: number;
  readonly first: number;
  readonly channels: number;
}

/** One operation. */
export type Operation = (
  tape: Tape,
  form: AnyForm,
  ...of: TapeTensor[]
) => TapeTensor;

/** All of them. */
export const OPERATIONS = {
  ...each(arithmetic),
  ...each({ timesChannels, timesNumber, timesPositions, innerProduct }),
  ...each(withoutForm(pointwise)),
  ...each({
    total,
    average: averageOf,
    softmaxOf,
    channelSum,
    greatestChannel,
  }),
  ...each({ channelMeans, channelMaxima, spatialAttention }),
  channelAttention: (tape, _, x, squeeze, excite) =>
    channelAttention(tape, x!, squeeze!, excite!),
  scaledBy: (tape, { factor, offset }, x) =>
    pointwise.scaledBy(tape, x!, factor, offset),
  convolution: (tape, form, x, weights, bias) =>
    convolution(tape, x!, weights!, bias ?? null, form),
  transposedConvolution: (tape, form, x, weights, bias) =>
    transposedConvolution(tape, x!, weights!, bias ?? null, form),
  maxPooled: (tape, form, x) => maxPooled(tape, x!, form),
  averagePooled: (tape, form, x) => averagePooled(tape, x!, form),
  repeated: (tape, { factor }, x) => repeated(tape, x!, factor),
  mirrored: (tape, { border }, x) => mirrored(tape, x!, border),
  zeroBordered: (tape, { border }, x) => zeroBordered(tape, x!, border),
  channelSlice: (tape, { first, channels }, x) =>
    channelSlice(tape, x!, first, channels),
  joined: (tape, _, ...parts) => joined(tape, ...parts),
} satisfies Record<string, Operation>;

/** The name of one. */
export type OperationName = keyof typeof OPERATIONS;

function withoutForm(
  { scaledBy: _, ...others }: typeof pointwise,
): Omit<typeof pointwise, "scaledBy"> {
  return others;
}

/** Operations that take tensors alone. */
function each<Name extends string>(
  plain: Record<
    Name,
    (tape: Tape, ...of: [TapeTensor, TapeTensor]) => TapeTensor
  >,
): Record<Name, Operation> {
  const entries = Object.entries<(typeof plain)[Name]>(plain).map((
    [name, operation],
  ): [string, Operation] => [name, (tape, _, a, b) => operation(tape, a!, b!)]);
  return Object.fromEntries(entries) as Record<Name, Operation>;
}
